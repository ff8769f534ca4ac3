import { Button, Select, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Locale } from '#platform/wording/words.ts'
import type { Refusal } from '../../asking/refusal.ts'
import { useStandingForm } from '../../kit/form/draft/use-standing-form.ts'
import { FormRow } from '../../kit/form/FormRow.tsx'
import { useWords } from '../../wording/say.ts'
import { currencyChoices, languageChoices, zoneChoices } from './choices.ts'
import css from './settings.module.css'
import { words } from './words.ts'

export type WorkspaceWish = {
  readonly name: string
  readonly zone: string
  readonly currency: string
  readonly locale: Locale
}

type WorkspaceFormProps = {
  readonly present: WorkspaceWish & { readonly etag?: string | undefined }
  readonly act: string
  readonly readOnly?: boolean
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly onSubmit: (said: Said) => void
}

/** All that stands in the form, and of a workspace that there is already what was changed of which version. */
type Said = {
  readonly wish: WorkspaceWish
  readonly changed: Partial<WorkspaceWish>
  readonly etag: string | undefined
  readonly settled: () => void
}

export function WorkspaceForm({ present, act, readOnly = false, busy, refusal, onSubmit }: WorkspaceFormProps) {
  const { t } = useWords()
  const { base, shown, changed, write: set, settled } = useStandingForm(present)
  const { name, zone, currency, locale: language } = shown
  const wish: WorkspaceWish = { name, zone, currency, locale: language }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit({ wish, changed, etag: base.etag, settled })
  }
  const overall = refusal !== null && refusal.issues.length === 0 ? refusal.message : undefined
  return (
    <form onSubmit={submit}>
      <FormRow label={t(words.name)} hint={t(words.nameHint)} error={refusal?.about('name') ?? overall}>
        <TextInput
          aria-label={t(words.name)}
          required
          maxLength={200}
          disabled={readOnly}
          value={wish.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </FormRow>
      <PlaceRows wish={wish} set={set} readOnly={readOnly} refusal={refusal} />
      {readOnly ? null : (
        <div className={css.acts}>
          <Button type="submit" variant="filled" loading={busy}>
            {act}
          </Button>
        </div>
      )}
    </form>
  )
}

type PlaceRowsProps = {
  readonly wish: WorkspaceWish
  readonly set: (change: Partial<WorkspaceWish>) => void
  readonly readOnly: boolean
  readonly refusal: Refusal | null
}

function PlaceRows({ wish, set, readOnly, refusal }: PlaceRowsProps) {
  const { t, locale } = useWords()
  return (
    <>
      <FormRow label={t(words.zone)} hint={t(words.zoneHint)} error={refusal?.about('zone')}>
        <Select
          aria-label={t(words.zone)}
          searchable
          disabled={readOnly}
          data={zoneChoices()}
          value={wish.zone}
          onChange={(next) => set({ zone: next ?? wish.zone })}
        />
      </FormRow>
      <FormRow label={t(words.currency)} hint={t(words.currencyHint)} error={refusal?.about('currency')}>
        <Select
          aria-label={t(words.currency)}
          searchable
          disabled={readOnly}
          data={currencyChoices(locale)}
          value={wish.currency}
          onChange={(next) => set({ currency: next ?? wish.currency })}
        />
      </FormRow>
      <FormRow label={t(words.locale)} hint={t(words.localeHint)}>
        <Select
          aria-label={t(words.locale)}
          disabled={readOnly}
          data={languageChoices}
          value={wish.locale}
          onChange={(next) => set({ locale: next === 'ja' ? 'ja' : 'en' })}
        />
      </FormRow>
    </>
  )
}
