import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ViewWish } from '../../contract.ts'
import { searchOf, wishIn } from '../list-address.ts'
import { api, type ShownView } from '../portfolio-api.ts'
import { words } from '../words.ts'
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
  const open = views.data?.rows.find(({ id }) => id === viewId)
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
          {views.data?.rows.map((view) => (
            <Menu.Item key={view.id} onClick={() => show(view)}>
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>{t(words.saveView)}</Menu.Item>
          {open === undefined ? null : <Menu.Item onClick={() => void copy(open.id)}>{t(words.copyLink)}</Menu.Item>}
          {open?.mine ? <Menu.Item onClick={() => void drop(open)}>{t(words.removeView)}</Menu.Item> : null}
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

/** A link names the view alone; its filter, order and columns are then put beside it, where they can be changed. */
function useOpenedByLink(viewId: string | undefined, view: ShownView | undefined): void {
  const [search, setSearch] = useSearch()
  const isBare = viewId !== undefined && Object.keys(search).filter((key) => search[key] !== undefined).length === 1
  useEffect(() => {
    if (isBare && view !== undefined) setSearch(searchOf(view.wish))
  }, [isBare, view, setSearch])
}
