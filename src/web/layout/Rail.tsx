import { Link } from '@tanstack/react-router'
import { useWords } from '../say.ts'
import { useSession } from '../session.ts'
import { type MenuLine, menuFor } from './menu.ts'
import css from './Rail.module.css'
import { WorkspaceSwitch } from './WorkspaceSwitch.tsx'
import { words } from './words.ts'

export function Rail() {
  const { t } = useWords()
  const { permissions } = useSession()
  const groups = menuFor((permission) => permissions.includes(permission))
  return (
    <nav className={css.rail} aria-label={t(words.menu)}>
      <WorkspaceSwitch />
      {groups.map(({ label, lines }) => (
        <div key={label?.en ?? ''} className={css.group}>
          {label === null ? null : <h2 className={css.wing}>{t(label)}</h2>}
          <ul>
            {lines.map((line) => (
              <li key={line.to}>
                <RailLine {...line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function RailLine({ label, icon: Sign, to }: MenuLine) {
  const { t } = useWords()
  return (
    <Link
      to={to}
      className={css.line ?? ''}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      activeProps={{ 'data-on': true }}
    >
      <Sign size={16} stroke={1.5} aria-hidden="true" />
      {t(label)}
    </Link>
  )
}
