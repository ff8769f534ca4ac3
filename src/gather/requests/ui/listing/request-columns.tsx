import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import type { Column } from '#web/kit/table/column.ts'
import type { Words } from '#web/wording/say.ts'
import { fieldNames, stateNames } from '../../words.ts'
import type { ShownRequest } from '../requests-api.ts'
import { tones } from '../tones.ts'
import { Worth } from '../Worth.tsx'
import { sentences, words } from '../words.ts'

export function requestColumns({ t, n }: Words): Column<ShownRequest>[] {
  return [
    {
      key: 'title',
      label: t(fieldNames.title),
      width: 220,
      grow: true,
      always: true,
      cell: ({ id, title }) => <Go to={`/requests/${id}`}>{title}</Go>,
    },
    {
      key: 'state',
      label: t(words.state),
      width: 110,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(stateNames[state])}</Pill>,
    },
    {
      key: 'customers',
      label: t(words.customers),
      width: 90,
      right: true,
      cell: ({ customers }) => t(sentences.customers, n.whole(customers)),
    },
    { key: 'worth', label: t(words.worth), width: 230, right: true, cell: ({ worth }) => <Worth of={worth} /> },
    {
      key: 'voices',
      label: t(words.voices),
      width: 80,
      right: true,
      hidden: true,
      cell: ({ voices }) => n.whole(voices),
    },
    {
      key: 'last',
      label: t(words.last),
      width: 160,
      cell: ({ lastOn }) => (lastOn === null ? '' : n.day(lastOn)),
    },
    { key: 'purpose', label: t(fieldNames.purpose), width: 240, hidden: true, cell: ({ purpose }) => purpose },
  ]
}
