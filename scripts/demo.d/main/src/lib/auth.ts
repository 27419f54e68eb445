import { z } from "zod";
import { legacySignIn } from "@/lib/legacy-auth";
import { openSession, type Session } from "@/lib/session";

export interface User {
  id: string;
  email: string;
  name: string;
}

export interface Plan {
  id: "free" | "team" | "business";
  seats: number;
}

const credentials = z.object({
  email: z.string().email(),
  password: z.string().min(12),
});

export type SignInResult =
  | { ok: true; session: Session }
  | { ok: false; reason: "invalid" | "unknown" | "locked" };

/** Signs a person in; tries the old password store for accounts that have not moved yet. */
export async function signIn(form: FormData): Promise<SignInResult> {
  const parsed = credentials.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    return { ok: false, reason: "invalid" };
  }
  const user = await findUser(parsed.data.email);
  if (!user) {
    const legacy = await legacySignIn(parsed.data.email, parsed.data.password);
    if (!legacy) {
      return { ok: false, reason: "unknown" };
    }
    return { ok: true, session: await openSession(legacy.user, legacy.plan) };
  }
  if (await isLocked(user)) {
    return { ok: false, reason: "locked" };
  }
  return { ok: true, session: await openSession(user, await planOf(user)) };
}

async function findUser(email: string): Promise<User | null> {
  const response = await fetch(`${process.env.API_URL}/users?email=${encodeURIComponent(email)}`);
  return response.ok ? ((await response.json()) as User) : null;
}

async function isLocked(user: User): Promise<boolean> {
  const response = await fetch(`${process.env.API_URL}/users/${user.id}/lock`);
  return response.status === 200;
}

async function planOf(user: User): Promise<Plan> {
  const response = await fetch(`${process.env.API_URL}/users/${user.id}/plan`);
  return (await response.json()) as Plan;
}
