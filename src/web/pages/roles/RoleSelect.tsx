import { Select } from '@mantine/core'
import type { Role } from '#platform/permissions.ts'
import { roleHints, roleWords } from '../../wording/role-words.ts'
import { useWords } from '../../wording/say.ts'

type RoleSelectProps = {
  readonly label: string
  readonly hiddenLabel?: boolean
  readonly roles: readonly Role[]
  readonly value: Role
  readonly onChange: (role: Role) => void
  readonly disabled?: boolean
}

export function RoleSelect({ label, hiddenLabel = false, roles, value, onChange, disabled = false }: RoleSelectProps) {
  const { t } = useWords()
  return (
    <Select
      {...(hiddenLabel ? { 'aria-label': label, size: 'xs' } : { label, description: t(roleHints[value]) })}
      data={roles.map((role) => ({ value: role, label: t(roleWords[role]) }))}
      value={value}
      disabled={disabled}
      onChange={(wish) => {
        const role = roles.find((one) => one === wish)
        if (role !== undefined) onChange(role)
      }}
    />
  )
}
