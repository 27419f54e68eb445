import { cookies } from "next/headers";

export interface CookieOptions {
  maxAge: number;
  path?: string;
}

/** Reads one cookie of the request. */
export async function readCookie(name: string): Promise<string | undefined> {
  const jar = await cookies();
  return jar.get(name)?.value;
}

/** Writes one cookie to the response: never readable by scripts, never sent across sites. */
export async function writeCookie(
  name: string,
  value: string,
  options: CookieOptions,
): Promise<void> {
  const jar = await cookies();
  jar.set(name, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.NODE_ENV === "production",
    path: options.path ?? "/",
    maxAge: options.maxAge,
  });
}
