import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { chooseWorkspace } from '../../session/chosen-workspace.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import { Mark } from './Mark.tsx'
import css from './Rail.module.css'

/** The house's sign and where one is; a menu for those who work in several workspaces. */
export function WorkspaceSwitch() {
  const { t } = useWords()
  const { workspace, workspaces } = useSession()
  const name = (
    <>
      <Mark />
      <span>
        Meguri
        <small>{workspace.name}</small>
      </span>
    </>
  )
  if (workspaces.length < 2) return <div className={css.brand}>{name}</div>
  return (
    <Menu position="bottom-start" width={220} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={css.brand}>
          {name}
          <IconSelector size={15} stroke={1.5} aria-label={t(words.switchWorkspace)} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(words.switchWorkspace)}</Menu.Label>
        {workspaces.map(({ id, name: label }) => (
          <Menu.Item
            key={id}
            onClick={() => moveTo(id)}
            rightSection={id === workspace.id ? <IconCheck size={14} aria-hidden="true" /> : null}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Everything shown belongs to the workspace that one leaves: the page starts anew. */
function moveTo(id: string): void {
  chooseWorkspace(id)
  location.assign('/')
}
