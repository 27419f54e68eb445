import { SignJWT, jwtVerify } from "jose";
import { readCookie, writeCookie } from "@/lib/cookie";
import type { Plan, User } from "@/lib/auth";

const secret = new TextEncoder().encode(process.env.SESSION_SECRET);
const cookieName = "dashboard-session";

export interface Session {
  userId: string;
  email: string;
  plan: Plan["id"];
  issuedAt: number;
}

/** Signs a session for a user and puts it into the response's cookies. */
export async function openSession(user: User, plan: Plan): Promise<Session> {
  const session: Session = {
    userId: user.id,
    email: user.email,
    plan: plan.id,
    issuedAt: Date.now(),
  };
  const ttl = 3600;
  const signed = await sign(session);
  await writeCookie(cookieName, signed, { maxAge: ttl });
  return session;
}

/** Reads the session of a request; null when there is none or it has expired. */
export async function readSession(): Promise<Session | null> {
  const signed = await readCookie(cookieName);
  if (!signed) {
    return null;
  }
  try {
    const { payload } = await jwtVerify<Session>(signed, secret);
    return payload;
  } catch {
    return null;
  }
}

export async function closeSession(): Promise<void> {
  await writeCookie(cookieName, "", { maxAge: 0 });
}

async function sign(session: Session): Promise<string> {
  return new SignJWT({ ...session })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(secret);
}
