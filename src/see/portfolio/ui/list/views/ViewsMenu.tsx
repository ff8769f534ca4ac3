import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconPin } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ViewWish } from '../../../contract.ts'
import { searchOf, wishIn } from '../../list-address.ts'
import { api, type ShownView } from '../../portfolio-api.ts'
import { words } from '../../words.ts'
import { RoleLines } from './RoleLines.tsx'
import { SaveViewDialog } from './SaveViewDialog.tsx'

/** Saved views: opening one puts its filter, order and columns into the address. */
export function ViewsMenu({ wish, viewId }: { readonly wish: ViewWish; readonly viewId: string | undefined }) {
  const { t } = useWords()
  const [, setSearch] = useSearch()
  const confirm = useConfirm()
  const tell = useTell()
  const [naming, setNaming] = useState(false)
  const views = useAsk(api.views, {})
  const remove = useAct(api.removeView, { done: words.removed })
  const update = useAct(api.changeView, { done: words.updated })
  const pin = useAct(api.pin)
  const unpin = useAct(api.unpin)
  const open = views.data?.rows.find(({ id }) => id === viewId)
  const own = views.data?.rows.filter(({ mine }) => mine) ?? []
  const others = views.data?.rows.filter(({ mine }) => !mine) ?? []
  const show = (view: ShownView | null) =>
    setSearch({ ...searchOf(view?.wish ?? wishIn({})), view: view?.id }, { push: true })
  useOpenedByLink(viewId, open)
  const copy = async (id: string) => {
    await navigator.clipboard.writeText(`${window.location.origin}/customers?view=${id}`)
    tell(t(words.copied))
  }
  const drop = async (view: ShownView) => {
    const sure = await confirm({
      title: t(words.removeView),
      text: t(words.removeText),
      act: t(words.removeView),
      danger: true,
    })
    if (!sure) return
    remove.mutate({ id: view.id })
    show(null)
  }
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={15} aria-hidden="true" />}
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          >
            {open?.name ?? t(words.views)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => show(null)}>{t(words.everyone)}</Menu.Item>
          <ViewLines label={t(words.own)} views={own} onShow={show} />
          <ViewLines label={t(words.sharedViews)} views={others} onShow={show} />
          <Menu.Divider />
          {open?.mine ? (
            <Menu.Item onClick={() => update.mutate({ id: open.id, wish })}>{t(words.updateView)}</Menu.Item>
          ) : null}
          <Menu.Item onClick={() => setNaming(true)}>{t(words.saveView)}</Menu.Item>
          {open === undefined ? null : <Menu.Item onClick={() => void copy(open.id)}>{t(words.copyLink)}</Menu.Item>}
          {open === undefined ? null : (
            <Menu.Item onClick={() => (open.pinned ? unpin : pin).mutate({ id: open.id })}>
              {t(open.pinned ? words.unpin : words.pin)}
            </Menu.Item>
          )}
          {open?.mine ? <Menu.Item onClick={() => void drop(open)}>{t(words.removeView)}</Menu.Item> : null}
          {open?.shared ? <RoleLines view={open} /> : null}
        </Menu.Dropdown>
      </Menu>
      <SaveViewDialog
        open={naming}
        wish={wish}
        onClose={() => setNaming(false)}
        onSaved={(view) => setSearch({ view: view.id })}
      />
    </>
  )
}

type ViewLinesProps = {
  readonly label: string
  readonly views: readonly ShownView[]
  readonly onShow: (view: ShownView) => void
}

function ViewLines({ label, views, onShow }: ViewLinesProps) {
  if (views.length === 0) return null
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {views.map((view) => (
        <Menu.Item
          key={view.id}
          onClick={() => onShow(view)}
          rightSection={view.pinned ? <IconPin size={13} stroke={1.5} aria-hidden="true" /> : null}
        >
          {view.name}
        </Menu.Item>
      ))}
    </>
  )
}

/** A link names the view alone; its filter, order and columns are then put beside it, where they can be changed. */
function useOpenedByLink(viewId: string | undefined, view: ShownView | undefined): void {
  const [search, setSearch] = useSearch()
  const isBare = viewId !== undefined && Object.keys(search).filter((key) => search[key] !== undefined).length === 1
  useEffect(() => {
    if (isBare && view !== undefined) setSearch(searchOf(view.wish))
  }, [isBare, view, setSearch])
}
