import { SignJWT, jwtVerify, type JWTPayload } from "jose";

const keys = {
  current: new TextEncoder().encode(process.env.SESSION_SECRET),
  previous: process.env.SESSION_SECRET_PREVIOUS
    ? new TextEncoder().encode(process.env.SESSION_SECRET_PREVIOUS)
    : null,
};

export interface TokenOptions {
  /** How long the token stays valid, in seconds. */
  ttl: number;
  /** Who may use it. */
  audience: "web" | "api";
}

/** Signs a payload with the key that is current. */
export async function signToken(payload: JWTPayload, options: TokenOptions): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "HS256", kid: "current" })
    .setAudience(options.audience)
    .setIssuedAt()
    .setExpirationTime(`${options.ttl}s`)
    .sign(keys.current);
}

/** Verifies a token against the current key, then against the one before it. */
export async function verifyToken<T>(token: string, audience: TokenOptions["audience"]): Promise<T | null> {
  for (const key of [keys.current, keys.previous]) {
    if (!key) {
      continue;
    }
    try {
      const { payload } = await jwtVerify<T>(token, key, { audience });
      return payload;
    } catch {
      // The next key may fit.
    }
  }
  return null;
}

/** Tells whether a token has less than a quarter of its life left. */
export function isStale(payload: JWTPayload, now: number): boolean {
  if (!payload.iat || !payload.exp) {
    return true;
  }
  const life = payload.exp - payload.iat;
  return payload.exp - now < life / 4;
}
