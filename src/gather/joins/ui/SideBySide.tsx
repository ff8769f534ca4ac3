import { Checkbox, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { allNames } from '#web/all-names.ts'
import { useAsk } from '#web/asking/api.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { api as attributes } from '../../attributes/ui/attributes-api.ts'
import { purposes } from '../../people/contract.ts'
import { fieldNames, personRoleNames, preferredChannelNames, purposeNames } from '../../people/words.ts'
import css from './joins.module.css'
import type { ShownPreview } from './joins-api.ts'
import { words } from './words.ts'

type Field = ShownPreview['fields'][number]
type SideBySideProps = {
  readonly of: ShownPreview
  readonly take: readonly string[]
  readonly onTake: (field: string, wanted: boolean) => void
}

/** What each of the two records knows; where they contradict each other, which value stays and what becomes of the other. */
export function SideBySide({ of, take, onTake }: SideBySideProps) {
  const all = useWords()
  const { t } = all
  const labels = useLabels(of.fields.flatMap(({ field }) => attributeIn(field) ?? []))
  const names = new Map(Object.entries(fieldNames).map(([field, text]) => [field, t(text)]))
  const nameOf = (field: string) =>
    names.get(field) ?? labels.get(attributeIn(field) ?? '') ?? attributeIn(field) ?? field
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {[words.field, words.stays, words.goes, words.takeOther].map((heading) => (
              <Table.Th key={heading.en}>{t(heading)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.fields
            .filter(({ field }) => field !== 'customerId')
            .map((one) => (
              <FieldRow
                key={one.field}
                of={one}
                name={nameOf(one.field)}
                isWished={take.includes(one.field)}
                onTake={(wanted) => onTake(one.field, wanted)}
              />
            ))}
          {besidesOf(of, all).map(({ name, kept, absorbed }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td className={css.value}>{kept || '–'}</Table.Td>
              <Table.Td className={css.value}>{absorbed || '–'}</Table.Td>
              <Table.Td />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

type FieldRowProps = {
  readonly of: Field
  readonly name: string
  readonly isWished: boolean
  readonly onTake: (wanted: boolean) => void
}

function FieldRow({ of, name, isWished, onTake }: FieldRowProps) {
  const all = useWords()
  const { t } = all
  const { field, kept, absorbed, from, other } = of
  const contradicts = from !== 'both' && field !== 'roles' && isSaid(absorbed) && (isSaid(kept) || field === 'leftOn')
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td className={css.value} data-result={from !== 'absorbed' || undefined}>
        {shownAs(field, kept, all)}
      </Table.Td>
      <Table.Td className={css.value} data-result={from === 'absorbed' || undefined}>
        {shownAs(field, absorbed, all)}
      </Table.Td>
      <Table.Td>
        {contradicts || isWished ? (
          <Checkbox
            aria-label={`${t(words.takeOther)}: ${name}`}
            checked={from === 'absorbed'}
            onChange={(event) => onTake(event.currentTarget.checked)}
          />
        ) : null}
        {other === null ? null : (
          <span className={css.quiet}>{t(other === 'left out' ? words.leftOut : words.knownBesides)}</span>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** What nobody decides about: it is of both afterwards. */
function besidesOf({ kept, absorbed, records }: ShownPreview, { t, n }: Words) {
  const listed = (name: string, of: (one: ShownPreview['kept']) => readonly string[]) => ({
    name,
    kept: n.list([...of(kept)]),
    absorbed: n.list([...of(absorbed)]),
  })
  const named = records
    .filter(({ record }) => !shownByName.has(record))
    .map(({ record, ...counts }) => ({ ...counts, name: allNames.moved(record) }))
  const own = named.flatMap(({ name, ...counts }) => (name === undefined ? [] : [{ name: t(name), ...counts }]))
  const rest = named.filter(({ name }) => name === undefined)
  const others = {
    name: t(words.otherRecords),
    kept: rest.reduce((sum, one) => sum + one.kept, 0),
    absorbed: rest.reduce((sum, one) => sum + one.absorbed, 0),
  }
  const counted = [...own, others].filter((one) => one.kept + one.absorbed > 0)
  return [
    listed(t(words.ids), ({ externalIds }) => externalIds.map(({ source, externalId }) => `${source}: ${externalId}`)),
    listed(t(words.further), ({ further }) => further.map(({ value }) => value)),
    listed(t(words.consents), ({ consents }) =>
      purposes.filter((purpose) => consents[purpose] === true).map((purpose) => t(purposeNames[purpose])),
    ),
    ...counted.map(({ name, ...counts }) => ({
      name,
      kept: n.whole(counts.kept),
      absorbed: n.whole(counts.absorbed),
    })),
  ].filter((one) => one.kept !== '' || one.absorbed !== '')
}

/** What stands in a row of its own. */
const shownByName: ReadonlySet<string> = new Set(['person_external_ids', 'person_further', 'consents'])

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== ''
}

function shownAs(field: string, value: unknown, { t, n }: Words): ReactNode {
  if (!isSaid(value)) return '–'
  if (Array.isArray(value))
    return value.length === 0 ? '–' : n.list(value.map((one) => t(roleNames.get(String(one)) ?? fieldNames.roles)))
  if (field === 'leftOn') return n.dayInHistory(String(value))
  const channel = field === 'preferredChannel' ? channelNamesOf.get(String(value)) : undefined
  return channel === undefined ? String(value) : t(channel)
}

const roleNames = new Map(Object.entries(personRoleNames))
const channelNamesOf = new Map(Object.entries(preferredChannelNames))

function attributeIn(field: string): string | null {
  return /^attributes\.(.+)$/su.exec(field)?.[1] ?? null
}

/** What the attributes are called in the reader's language. */
function useLabels(names: readonly string[]): ReadonlyMap<string, string> {
  const { locale } = useWords()
  const asked = { subject: 'person' as const, names: [...names], limit: Math.max(1, names.length) }
  const { data } = useAsk(attributes.list, asked, { enabled: names.length > 0, staleTime: 60_000 })
  return new Map((data?.rows ?? []).map(({ name, label, labels }) => [name, labels[locale] ?? label]))
}
