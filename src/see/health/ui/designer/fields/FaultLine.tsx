import css from './fields.module.css'

/** What has to be put right here, where anything has. */
export function FaultLine({ fault }: { readonly fault: string | undefined }) {
  return fault === undefined ? null : (
    <div className={css.fault} role="alert">
      {fault}
    </div>
  )
}
