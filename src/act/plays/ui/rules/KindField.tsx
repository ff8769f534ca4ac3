import { Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { PlayKind } from '../../contract/rules.ts'
import { kindWords } from '../../words.ts'
import { kinds } from '../plays-api.ts'
import { words } from '../words.ts'

type KindFieldProps = { readonly kind: PlayKind; readonly onChange: (kind: PlayKind) => void }

export function KindField({ kind, onChange }: KindFieldProps) {
  const { t } = useWords()
  return (
    <Select
      label={t(words.kind)}
      value={kind}
      onChange={(value) => onChange(kinds.find((one) => one === value) ?? 'activity')}
      data={kinds.map((value) => ({ value, label: t(kindWords[value]) }))}
      allowDeselect={false}
    />
  )
}
