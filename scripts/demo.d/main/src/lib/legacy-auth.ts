import { createHash, timingSafeEqual } from "node:crypto";
import type { Plan, User } from "@/lib/auth";

interface LegacyAccount {
  id: number;
  mail: string;
  fullName: string;
  salt: string;
  digest: string;
  tier: 0 | 1 | 2;
}

const tiers: Record<LegacyAccount["tier"], Plan> = {
  0: { id: "free", seats: 1 },
  1: { id: "team", seats: 10 },
  2: { id: "business", seats: 100 },
};

/** Signs in against the password store of version 1. */
export async function legacySignIn(
  email: string,
  password: string,
): Promise<{ user: User; plan: Plan } | null> {
  const account = await find(email);
  if (!account || !matches(account, password)) {
    return null;
  }
  return {
    user: { id: `v1-${account.id}`, email: account.mail, name: account.fullName },
    plan: tiers[account.tier],
  };
}

async function find(email: string): Promise<LegacyAccount | null> {
  const response = await fetch(`${process.env.LEGACY_URL}/account/${encodeURIComponent(email)}`);
  return response.ok ? ((await response.json()) as LegacyAccount) : null;
}

function matches(account: LegacyAccount, password: string): boolean {
  const digest = createHash("sha256").update(account.salt).update(password).digest();
  const stored = Buffer.from(account.digest, "hex");
  return digest.length === stored.length && timingSafeEqual(digest, stored);
}
