import css from './Moon.module.css'

export type MoonBand = 'thriving' | 'steady' | 'watch' | 'risk' | null

/** Health without colour: full is thriving, half is steady, a crescent is watch, new with a red heart is at risk, a broken ring is unknown. */
export function Moon({ band, size = 18 }: { readonly band: MoonBand; readonly size?: number }) {
  return (
    <svg
      className={css.moon}
      data-band={band ?? 'unknown'}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      <Phase band={band} />
    </svg>
  )
}

function Phase({ band }: { readonly band: MoonBand }) {
  if (band === 'thriving') return <circle cx="9" cy="9" r="7.2" fill="currentColor" />
  return (
    <>
      <circle
        cx="9"
        cy="9"
        r="6.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        {...(band === null ? { strokeDasharray: '2.4 2.1' } : {})}
      />
      {band === 'steady' ? <path d="M9 2.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor" /> : null}
      {band === 'watch' ? <path d="M9 2.6a6.4 6.4 0 0 1 0 12.8 9 9 0 0 0 0-12.8z" fill="currentColor" /> : null}
      {band === 'risk' ? <circle cx="9" cy="9" r="1.9" fill="currentColor" /> : null}
    </>
  )
}
