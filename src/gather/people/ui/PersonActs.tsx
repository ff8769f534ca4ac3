import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { everyPart } from '#web/all-screens.ts'
import { useAct } from '#web/asking/api.ts'
import { saveFile } from '#web/kit/files/save-file.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { LatePart } from '#web/LatePart.tsx'
import { useMay, useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPerson } from './people-api.ts'
import { sentences, words } from './words.ts'

type PersonActsProps = { readonly person: ShownPerson; readonly onEdit: () => void; readonly onConsent: () => void }

/** What can be done with one person's record. */
export function PersonActs({ person, onEdit, onConsent }: PersonActsProps) {
  const { t } = useWords()
  const may = { write: useMay('customers.write'), export: useMay('people.export'), erase: useMay('people.erase') }
  const confirm = useConfirm()
  const tell = useTell()
  const erase = useAct(api.erase, {
    onDone: ({ events, records }) => tell(t(sentences.done, events, records)),
  })
  const apart = useAct(api.tellApart, { done: words.toldApart })
  const { permissions } = useSession()
  const acts = everyPart('personActs').filter(({ permission }) => permissions.includes(permission))
  const [doing, setDoing] = useState<string | null>(null)
  if (person.erasedAt !== null) return null
  const download = async () => {
    const found = await api.export({ id: person.id }).catch((problem: unknown) => tell.problem(problem))
    if (found)
      saveFile(`person-${person.id}.json`, new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }))
  }
  const separate = async (id: ShownPerson['externalIds'][number]) => {
    const question = {
      title: t(sentences.tellApartTitle, id.externalId),
      text: t(words.tellApartText),
      act: t(words.tellApartAct),
    }
    if (await confirm(question)) apart.mutate({ id: person.id, ...id })
  }
  const eraseForGood = async () => {
    const question = { title: t(words.eraseTitle), text: t(words.eraseText), act: t(words.eraseAct), danger: true }
    if (await confirm(question)) erase.mutate({ id: person.id })
  }
  const done = acts.find(({ key }) => key === doing)
  return (
    <>
      {done === undefined ? null : (
        <LatePart
          of={done}
          rows={0}
          props={{ personId: person.id, name: person.name || person.email || '', onClose: () => setDoing(null) }}
        />
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t(words.more)}: ${person.name}`}
            onClick={(event) => event.stopPropagation()}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
          {may.write ? <Menu.Item onClick={onEdit}>{t(words.edit)}</Menu.Item> : null}
          {may.write && person.externalIds.length > 1
            ? person.externalIds.map((id) => (
                <Menu.Item key={`${id.source} ${id.externalId}`} onClick={() => void separate(id)}>
                  {t(sentences.tellApart, id.externalId)}
                </Menu.Item>
              ))
            : null}
          {acts.map(({ key, label }) => (
            <Menu.Item key={key} onClick={() => setDoing(key)}>
              {t(label)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={onConsent}>{t(words.consent)}</Menu.Item>
          {may.export ? <Menu.Item onClick={() => void download()}>{t(words.export)}</Menu.Item> : null}
          {may.erase ? (
            <Menu.Item color="red" onClick={() => void eraseForGood()}>
              {t(words.erase)}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
