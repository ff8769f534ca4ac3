import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { roles } from '#platform/permissions.ts'
import { useAct } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import { roleWords } from '#web/wording/role-words.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownView } from '../../portfolio-api.ts'
import { words } from '../../words.ts'

/** A partner sees what is shared with them alone, and no view of others. */
const viewRoles = roles.filter((role) => role !== 'partner')

/** For which roles the view opens by itself. */
export function RoleLines({ view }: { readonly view: ShownView }) {
  const { t } = useWords()
  const mayDecide = useMay('workspace.write')
  const open = useAct(api.openFor)
  const close = useAct(api.openNoLongerFor)
  if (!mayDecide) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t(words.defaultFor)}</Menu.Label>
      {viewRoles.map((role) => {
        const isOpen = view.defaultFor.includes(role)
        return (
          <Menu.Item
            key={role}
            closeMenuOnClick={false}
            rightSection={isOpen ? <IconCheck size={14} aria-hidden="true" /> : null}
            onClick={() => (isOpen ? close.mutate({ role }) : open.mutate({ role, viewId: view.id }))}
          >
            {t(roleWords[role])}
            {isOpen ? <span className="sr-only"> ({t(words.opensByItself)})</span> : null}
          </Menu.Item>
        )
      })}
    </>
  )
}
