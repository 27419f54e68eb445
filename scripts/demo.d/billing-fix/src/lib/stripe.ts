import Stripe from "stripe";
import type { Plan } from "@/lib/auth";

const stripe = new Stripe(process.env.STRIPE_KEY ?? "");

const prices: Record<Exclude<Plan["id"], "free">, string> = {
  team: "price_team_monthly",
  business: "price_business_monthly",
};

export interface Invoice {
  id: string;
  due: Date;
  cents: number;
  paid: boolean;
}

/** Lists a customer's invoices, newest first. */
export async function invoicesOf(customer: string): Promise<Invoice[]> {
  const page = await stripe.invoices.list({ customer, limit: 24 });
  return page.data.map((invoice) => ({
    id: invoice.id,
    due: new Date((invoice.due_date ?? invoice.created) * 1000),
    cents: invoice.amount_due,
    paid: invoice.status === "paid",
  }));
}

/** Opens a checkout for a plan and returns where to send the person. */
export async function checkout(customer: string, plan: Exclude<Plan["id"], "free">): Promise<string> {
  const session = await stripe.checkout.sessions.create({
    customer,
    mode: "subscription",
    line_items: [{ price: prices[plan], quantity: 1 }],
    success_url: `${process.env.APP_URL}/billing?done=1`,
    cancel_url: `${process.env.APP_URL}/billing`,
  });
  return session.url ?? "/billing";
}

/** Moves a subscription to another plan; the difference is charged at once. */
export async function changePlan(subscription: string, plan: Exclude<Plan["id"], "free">): Promise<void> {
  const current = await stripe.subscriptions.retrieve(subscription);
  await stripe.subscriptions.update(subscription, {
    items: [{ id: current.items.data[0].id, price: prices[plan] }],
    proration_behavior: "always_invoice",
  });
}
