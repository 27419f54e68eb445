import { line } from "d3-shape";
import { scaleLinear } from "d3-scale";

interface LineProps {
  values: number[];
  width: number;
  height: number;
}

/** Draws a sparkline: the shape of the numbers, without an axis. */
export function Line({ values, width, height }: LineProps) {
  const x = scaleLinear().domain([0, values.length - 1]).range([1, width - 1]);
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .range([height - 1, 1]);
  const path = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value));
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path d={path(values) ?? ""} fill="none" />
    </svg>
  );
}
