interface CardProps {
  title: string;
  value: string;
}

export function Card({ title, value }: CardProps) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <p>{value}</p>
    </section>
  );
}
