import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { IconArrowRight, IconBuilding, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { contract } from '../../gather/customers/contract.ts'
import { useGo } from '../address.ts'
import { everyPart } from '../all-screens.ts'
import { clientOf, useAsk } from '../api.ts'
import { useWords } from '../say.ts'
import { useMay, useSession } from '../session.ts'
import { menuFor } from './menu.ts'
import { words } from './words.ts'

const [store, finder] = createSpotlight()
const customers = clientOf<typeof contract>('customers')

export function FinderDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
  useEffect(() => (open ? finder.open() : finder.close()), [open])
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
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
        <FoundCustomers query={query} />
        <FoundActions query={query} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function FoundCustomers({ query }: { readonly query: string }) {
  const { t } = useWords()
  const go = useGo()
  const may = useMay('customers.read')
  const [name] = useDebouncedValue(query.trim(), 150)
  const answer = useAsk(
    customers.list,
    { name, limit: 8 },
    { enabled: may && name !== '', placeholderData: (before: unknown) => before as never },
  )
  if (name === '' || query.trim() === '') return null
  const rows = answer.data?.rows ?? []
  if (answer.isError) return <Spotlight.Empty>{t(words.findFailed)}</Spotlight.Empty>
  if (rows.length === 0) return answer.isFetching ? null : <Spotlight.Empty>{t(words.findNothing)}</Spotlight.Empty>
  return (
    <Spotlight.ActionsGroup label={t(words.customers)}>
      {rows.map(({ id, name: label }) => (
        <Spotlight.Action
          key={id}
          label={label}
          leftSection={<IconBuilding size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => go(`/customers/${id}`)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

function FoundActions({ query }: { readonly query: string }) {
  const { t } = useWords()
  const go = useGo()
  const { permissions } = useSession()
  const may = (permission: (typeof permissions)[number]) => permissions.includes(permission)
  const lines = menuFor(may).flatMap((group) => group.lines)
  const commands = everyPart('commands').filter(({ permission }) => may(permission))
  const wanted = query.trim().toLowerCase()
  const found = [...commands, ...lines].filter(({ label }) =>
    Object.values(label).some((text) => text.toLowerCase().includes(wanted)),
  )
  if (found.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t(words.actions)}>
      {found.map(({ label, to }) => (
        <Spotlight.Action
          key={to}
          label={t(label)}
          leftSection={<IconArrowRight size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => go(to)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
