import { redirect } from "next/navigation";
import { invoicesOf, type Invoice } from "@/lib/stripe";
import { readSession } from "@/lib/session";

const money = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });
const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });

export default async function Billing() {
  const session = await readSession();
  if (!session) {
    redirect("/sign-in?from=/billing");
  }
  const invoices = await invoicesOf(session.userId);
  const open = invoices.filter((invoice) => !invoice.paid);
  return (
    <main>
      <h1>Billing</h1>
      <p>
        You are on the <strong>{session.plan}</strong> plan.
      </p>
      {open.length > 0 && <Reminder invoices={open} />}
      <table>
        <thead>
          <tr>
            <th>Invoice</th>
            <th>Due</th>
            <th>Amount</th>
            <th>Status</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <Row key={invoice.id} invoice={invoice} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Row({ invoice }: { invoice: Invoice }) {
  return (
    <tr>
      <td>{invoice.id}</td>
      <td>{day.format(invoice.due)}</td>
      <td>{money.format(invoice.cents / 100)}</td>
      <td>{invoice.paid ? "Paid" : "Open"}</td>
    </tr>
  );
}

function Reminder({ invoices }: { invoices: Invoice[] }) {
  const sum = invoices.reduce((cents, invoice) => cents + invoice.cents, 0);
  return (
    <aside role="status">
      {invoices.length} open, {money.format(sum / 100)} in all.
    </aside>
  );
}
