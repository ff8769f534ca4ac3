/** A face between the saddest (0) and the gladdest (1): drawn, for not every machine has a sign for it. */
export function Face({ gladness }: { readonly gladness: number }) {
  const bend = 11 * (gladness - 0.5)
  return (
    <svg
      width="28"
      height="28"
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <circle cx="14" cy="14" r="11.5" />
      <path d="M10 10.6v1.6M18 10.6v1.6" strokeLinecap="round" />
      <path d={`M8.6 ${17.8 - bend / 3} Q14 ${17.8 + bend} 19.4 ${17.8 - bend / 3}`} strokeLinecap="round" />
    </svg>
  )
}
