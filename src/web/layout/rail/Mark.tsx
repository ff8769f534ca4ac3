/** The sign of the house: a circle that comes round again. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      strokeWidth="3.2"
      strokeLinecap="round"
      stroke="var(--ai)"
      aria-hidden="true"
    >
      <path d="M12 3.2a8.8 8.8 0 0 1 8.1 5.4" />
      <path d="M20.7 13.2a8.8 8.8 0 0 1-5.5 7" opacity=".72" />
      <path d="M11 20.7a8.8 8.8 0 0 1-7.3-5.6" opacity=".48" />
      <path d="M3.4 10.4A8.8 8.8 0 0 1 7.6 4.4" opacity=".28" />
    </svg>
  )
}
