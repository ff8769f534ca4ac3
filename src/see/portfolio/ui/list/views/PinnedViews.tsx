import { Button } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { searchOf } from '../../list-address.ts'
import { api, type ShownView } from '../../portfolio-api.ts'
import { words } from '../../words.ts'
import css from './views.module.css'

/** The views that one pinned, above the list; on arriving without any wish, the view of one's role opens. */
export function PinnedViews({ viewId }: { readonly viewId: string | undefined }) {
  const { t } = useWords()
  const [, setSearch] = useSearch()
  const views = useAsk(api.views, {})
  useViewOfRole(views.data?.rows)
  const pinned = views.data?.rows.filter((view) => view.pinned) ?? []
  if (pinned.length === 0) return null
  return (
    <nav className={css.pinned} aria-label={t(words.pinned)}>
      {pinned.map((view) => (
        <Button
          key={view.id}
          size="compact-sm"
          variant={view.id === viewId ? 'light' : 'subtle'}
          leftSection={<IconPin size={13} stroke={1.5} aria-hidden="true" />}
          aria-current={view.id === viewId}
          onClick={() => setSearch({ ...searchOf(view.wish), view: view.id }, { push: true })}
        >
          {view.name}
        </Button>
      ))}
    </nav>
  )
}

function useViewOfRole(views: readonly ShownView[] | undefined): void {
  const [search, setSearch] = useSearch()
  const { role } = useSession().member
  const arrived = useRef(false)
  useEffect(() => {
    if (views === undefined || arrived.current) return
    arrived.current = true
    const own = views.find(({ defaultFor }) => defaultFor.some((one) => one === role))
    const isBare = Object.values(search).every((word) => word === undefined)
    if (isBare && own !== undefined) setSearch({ ...searchOf(own.wish), view: own.id })
  }, [views, role, search, setSearch])
}
