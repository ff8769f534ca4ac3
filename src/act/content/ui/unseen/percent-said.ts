/** A share with its digit after the point, also where that is 0: 83.0%. */
export function percentSaid(percent: number): string {
  return `${percent.toFixed(1)}%`
}
