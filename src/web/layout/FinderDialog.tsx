import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { type Icon, IconArrowRight, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useGo } from '../address.ts'
import { everyPart } from '../all-screens.ts'
import { useFound } from '../finding/use-found.ts'
import { useMay, useSession } from '../session/session.ts'
import { useWords } from '../wording/say.ts'
import { menuFor } from './rail/menu.ts'
import { type FoundLine, useFoundLines } from './use-found-lines.ts'
import { words } from './words.ts'

const [store, finder] = createSpotlight()

export function FinderDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
  // Whoever opens what was found goes on there; whoever closes it without is back where they were.
  const [leaves, setLeaves] = useState(false)
  const acts = useActLines(query)
  useEffect(() => (open ? finder.open() : finder.close()), [open])
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      onSpotlightOpen={() => setLeaves(false)}
      returnFocus={!leaves}
      shortcut={null}
      attributes={{ content: { 'aria-label': t(words.find) } }}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.3 }}
    >
      <Spotlight.Search
        placeholder={t(words.find)}
        aria-label={t(words.find)}
        leftSection={<IconSearch size={17} stroke={1.5} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        <FoundRecords query={query} isAlone={acts.length === 0} onLeave={() => setLeaves(true)} />
        <FoundGroup label={t(words.actions)} icon={IconArrowRight} lines={acts} onLeave={() => setLeaves(true)} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

type FoundRecordsProps = {
  readonly query: string
  /** Nothing else is found by these words. */
  readonly isAlone: boolean
  readonly onLeave: () => void
}

function FoundRecords({ query, isAlone, onLeave }: FoundRecordsProps) {
  const { t } = useWords()
  const may = useMay('portfolio.read')
  const [q] = useDebouncedValue(query.trim(), 150)
  const answer = useFound(q, { limit: 8, may })
  const groups = useFoundLines(answer.data)
  useFirstChosen(answer.data)
  if (q === '' || query.trim() === '') return null
  if (answer.isError) return <Spotlight.Empty>{t(words.findFailed)}</Spotlight.Empty>
  if (answer.data === undefined) return null
  if (groups.every(({ lines }) => lines.length === 0))
    return isAlone ? <Spotlight.Empty>{t(words.findNothing)}</Spotlight.Empty> : null
  return groups.map((group) => <FoundGroup {...group} onLeave={onLeave} key={group.label} />)
}

/** The first line is chosen whenever the lines change, so that Enter opens it: by itself the list chooses before they stand there. */
function useFirstChosen(found: unknown): void {
  useEffect(() => {
    if (found === undefined) return
    const list = document.getElementById(store.getState().listId)
    const first = list?.querySelector('[data-action]')
    list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
    first?.setAttribute('data-selected', 'true')
    store.updateState((state) => ({ ...state, selected: first ? 0 : -1 }))
  }, [found])
}

type FoundGroupProps = {
  readonly label: string
  readonly icon: Icon
  readonly lines: readonly FoundLine[]
  readonly onLeave: () => void
}

function FoundGroup({ label, icon: Sign, lines, onLeave }: FoundGroupProps) {
  const go = useGo()
  if (lines.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={label}>
      {lines.map(({ key, label: name, hint, to }) => (
        <Spotlight.Action
          key={key}
          label={name}
          description={hint ?? ''}
          leftSection={<Sign size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => {
            onLeave()
            go(to)
          }}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

/** Pages and acts that are called so, in either language. */
function useActLines(query: string): readonly FoundLine[] {
  const { t } = useWords()
  const { permissions } = useSession()
  const may = (permission: (typeof permissions)[number]) => permissions.includes(permission)
  const lines = menuFor(may).flatMap((group) => group.lines)
  const commands = everyPart('commands').filter(({ permission }) => may(permission))
  const wanted = query.trim().toLowerCase()
  const places = new Map([...commands, ...lines].map((line) => [line.to, line]))
  const found = [...places.values()].filter(({ label }) =>
    Object.values(label).some((text) => text.toLowerCase().includes(wanted)),
  )
  useFirstChosen(wanted === '' ? undefined : wanted)
  return found.map(({ label, to }) => ({ key: to, label: t(label), hint: null, to }))
}
