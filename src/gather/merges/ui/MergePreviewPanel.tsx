import { Button, Checkbox, Group, Table } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { allNames } from '#web/all-names.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api as attributes } from '../../attributes/ui/attributes-api.ts'
import { fieldNames } from '../../customers/words.ts'
import { addressFields } from '../contract.ts'
import css from './MergeDialog.module.css'
import { api, type ShownPreview } from './merges-api.ts'
import { sentences, words } from './words.ts'

type PanelProps = {
  readonly customerId: string
  readonly otherId: string
  readonly onBack: () => void
  readonly onDone: () => void
}

export function MergePreviewPanel({ customerId, otherId, onBack, onDone }: PanelProps) {
  const { t } = useWords()
  const tell = useTell()
  const [take, setTake] = useState<string[]>([])
  const preview = useAsk(
    api.preview,
    { id: customerId, absorbedId: otherId, take },
    { placeholderData: keepPreviousData },
  )
  const undo = useAct(api.unmerge, { done: words.undone })
  const merge = useAct(api.merge, {
    onDone: ({ id }) => {
      tell(t(words.merged), { undo: () => undo.mutate({ id }) })
      onDone()
    },
  })
  const toggle = (field: string, wanted: boolean) =>
    setTake(
      wanted ? [...take, field] : take.filter((one) => one !== field && !(isOfAddress(one) && isOfAddress(field))),
    )
  return (
    <Answer of={preview}>
      {(shown) => (
        <>
          <p className={css.lead}>{t(sentences.mergeInto, shown.absorbed.name, shown.kept.name)}</p>
          <Fields of={shown} take={take} onTake={toggle} />
          <h3 className={css.heading}>{t(words.moves)}</h3>
          <Moves of={shown} />
          <Note>{t(words.undoable)}</Note>
          <Group justify="flex-end" mt="md" gap="xs">
            <Button variant="default" onClick={onBack}>
              {t(words.back)}
            </Button>
            <Button
              loading={merge.isPending}
              onClick={() => merge.mutate({ id: customerId, absorbedId: otherId, take })}
            >
              {t(words.merge)}
            </Button>
          </Group>
        </>
      )}
    </Answer>
  )
}

function Fields({
  of,
  take,
  onTake,
}: {
  readonly of: ShownPreview
  readonly take: readonly string[]
  readonly onTake: (field: string, wanted: boolean) => void
}) {
  const { t } = useWords()
  const labels = useLabels(of.fields.flatMap(({ field }) => attributeIn(field) ?? []))
  const names = new Map(Object.entries(fieldNames).map(([field, text]) => [field, t(text)]))
  const isTaken = take.some(isOfAddress)
  const isOpen = (field: string, from: string) => isOfAddress(field) && (isTaken || from === 'kept')
  const differing = of.fields.filter(({ from }) => from !== 'both')
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {[words.field, words.stays, words.goes, words.takeOther].map((heading) => (
              <Table.Th key={heading.en}>{t(heading)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differing.map(({ field, kept, absorbed, from }) => {
            const attribute = attributeIn(field)
            const name = names.get(field) ?? labels.get(attribute ?? '') ?? attribute ?? field
            return (
              <Table.Tr key={field}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td data-result={from === 'kept' || undefined}>{shown(kept)}</Table.Td>
                <Table.Td data-result={from === 'absorbed' || undefined}>{shown(absorbed)}</Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={`${t(words.takeOther)}: ${name}`}
                    checked={from === 'absorbed'}
                    disabled={absorbed === null || (kept === null && !isOpen(field, from))}
                    onChange={(event) => onTake(field, event.currentTarget.checked)}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function attributeIn(field: string): string | null {
  return /^attributes\.(.+)$/.exec(field)?.[1] ?? null
}

/** What the attributes are called in the reader's language. */
function useLabels(names: readonly string[]): ReadonlyMap<string, string> {
  const { locale } = useWords()
  const asked = { subject: 'customer' as const, names: [...names], limit: Math.max(1, names.length) }
  const { data } = useAsk(attributes.list, asked, { enabled: names.length > 0, staleTime: 60_000 })
  return new Map((data?.rows ?? []).map(({ name, label, labels }) => [name, labels[locale] ?? label]))
}

function Moves({ of }: { readonly of: ShownPreview }) {
  const { t } = useWords()
  if (of.moves.length === 0) return <p className={css.quiet}>{t(words.nothingMoves)}</p>
  const named = of.moves.map(({ record, count }) => {
    const name = allNames.moved(record)
    return { record, text: t(sentences.moved, name === undefined ? record : t(name), count) }
  })
  return (
    <ul className={css.moves}>
      {named.map(({ record, text }) => (
        <li key={record}>{text}</li>
      ))}
    </ul>
  )
}

function isOfAddress(field: string): boolean {
  return addressFields.some((one) => one === field)
}

function shown(value: unknown): string {
  return value === null || value === undefined ? '–' : String(value)
}
