import { Card } from "@/components/Card";
import { readSession } from "@/lib/session";

export default async function Home() {
  const session = await readSession();
  return (
    <main>
      <h1>{session ? `Hello, ${session.email}` : "Dashboard"}</h1>
      <Card title="Revenue" value="€ 48,210" />
      <Card title="Sign-ups" value="1,204" />
      <Card title="Churn" value="1.8 %" />
    </main>
  );
}
