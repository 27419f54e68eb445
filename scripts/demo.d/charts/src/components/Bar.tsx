import { scaleBand, scaleLinear } from "d3-scale";

export interface Datum {
  label: string;
  value: number;
}

interface BarProps {
  data: Datum[];
  width: number;
  height: number;
  unit?: string;
}

const margin = { top: 8, right: 8, bottom: 24, left: 40 };

/** Draws one bar for each datum, with the axis on the left. */
export function Bar({ data, width, height, unit = "" }: BarProps) {
  const x = scaleBand()
    .domain(data.map((datum) => datum.label))
    .range([margin.left, width - margin.right])
    .padding(0.2);
  const top = Math.max(0, ...data.map((datum) => datum.value));
  const y = scaleLinear()
    .domain([0, top])
    .nice()
    .range([height - margin.bottom, margin.top]);
  return (
    <svg width={width} height={height} role="img" aria-label="Bar chart">
      <Axis ticks={y.ticks(4)} position={y} width={width} unit={unit} />
      {data.map((datum) => (
        <g key={datum.label}>
          <rect
            x={x(datum.label)}
            y={y(datum.value)}
            width={x.bandwidth()}
            height={y(0) - y(datum.value)}
          >
            <title>{`${datum.label}: ${datum.value}${unit}`}</title>
          </rect>
          <text
            x={(x(datum.label) ?? 0) + x.bandwidth() / 2}
            y={height - margin.bottom + 16}
            textAnchor="middle"
          >
            {datum.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface AxisProps {
  ticks: number[];
  position: (tick: number) => number;
  width: number;
  unit: string;
}

function Axis({ ticks, position, width, unit }: AxisProps) {
  return (
    <g className="axis">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            y1={position(tick)}
            y2={position(tick)}
          />
          <text x={margin.left - 6} y={position(tick) + 4} textAnchor="end">
            {tick}
            {unit}
          </text>
        </g>
      ))}
    </g>
  );
}
