import { Link } from '@tanstack/react-router'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import { type MenuLine, menuFor } from './menu.ts'
import css from './Rail.module.css'
import { useRailCounts } from './use-rail-counts.ts'
import { WorkspaceSwitch } from './WorkspaceSwitch.tsx'

export function Rail() {
  const { t } = useWords()
  const { permissions } = useSession()
  const counts = useRailCounts()
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
                <RailLine line={line} count={counts[line.to]} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function RailLine({ line, count }: { readonly line: MenuLine; readonly count: number | undefined }) {
  const { t, n } = useWords()
  const { label, icon: Sign, to } = line
  return (
    <Link
      to={to}
      className={css.line ?? ''}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      activeProps={{ 'data-on': true }}
    >
      <Sign size={16} stroke={1.5} aria-hidden="true" />
      {t(label)}
      {count === undefined ? null : <span className={css.count}>{n.whole(count)}</span>}
    </Link>
  )
}
