import { Button, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { PieceKind, PieceLanguage, pieceKinds, pieceLanguages } from '../../contract/pieces.ts'
import { fieldNames, kindNames, languageNames } from '../../words.ts'
import css from '../content.module.css'
import { api, type ShownReading } from '../content-api.ts'
import { sentences, words } from '../words.ts'

/** Reads a sitemap, and says what came of those that were read. */
export function SitemapDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const [url, setUrl] = useState('')
  const [kind, setKind] = useState<PieceKind>('support')
  const [language, setLanguage] = useState<PieceLanguage | null>(null)
  const [department, setDepartment] = useState('')
  const readings = useAskPages(api.sitemaps, { limit: 10 })
  const read = useAct(api.readSitemap, { quiet: true, onDone: () => setUrl('') })
  const problems = problemsIn(read.error, ['url'])
  return (
    <Dialog open wide onClose={onClose} title={t(words.sitemap)}>
      <p>{t(words.sitemapText)}</p>
      <Form
        problem={problems.overall}
        act={t(words.read)}
        isPending={read.isPending}
        onSubmit={() => read.mutate({ url, kind, department, language })}
        onCancel={onClose}
      >
        <TextInput
          label={t(fieldNames.url)}
          type="url"
          placeholder="https://example.com/sitemap.xml"
          value={url}
          error={problems.at.get('url')}
          onChange={(event) => setUrl(event.currentTarget.value)}
          required
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" mt="sm">
          <Select
            label={t(fieldNames.kind)}
            data={pieceKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
            value={kind}
            onChange={(value) => setKind(PieceKind.parse(value))}
            allowDeselect={false}
          />
          <Select
            label={t(fieldNames.language)}
            data={[
              { value: '', label: t(words.noLanguage) },
              ...pieceLanguages.map((value) => ({ value, label: t(languageNames[value]) })),
            ]}
            value={language ?? ''}
            onChange={(value) => setLanguage(value ? PieceLanguage.parse(value) : null)}
            allowDeselect={false}
          />
          <TextInput
            label={t(fieldNames.department)}
            value={department}
            maxLength={500}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          />
        </SimpleGrid>
      </Form>
      {readings.rows.length === 0 ? null : (
        <ul className={css.lines} aria-label={t(words.readings)}>
          {readings.rows.map((reading) => (
            <Line key={reading.id} reading={reading} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function Line({ reading }: { readonly reading: ShownReading }) {
  const { t, n } = useWords()
  const tell = useTell()
  const takeBack = useAct(api.takeSitemapBack, {
    onDone: ({ takenBack, kept }) => tell(t(sentences.takenBack, n.whole(takenBack), n.whole(kept))),
  })
  const { id, url, state, added, known, refused, because } = reading
  const done = t(sentences.readingDone, n.whole(added), n.whole(known), n.whole(refused))
  const said = { ordered: t(words.ordered), done, failed: t(words.failed), 'taken back': t(words.takenBack) }[state]
  return (
    <li className={css.line}>
      <span>
        <span>{url}</span>
        <br />
        <span className={css.under}>{because === null ? said : `${said} · ${t(because)}`}</span>
      </span>
      {state === 'done' && added > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate({ id })}
        >
          {t(words.takeBack)}
        </Button>
      ) : null}
    </li>
  )
}
