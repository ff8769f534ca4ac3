import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { textsAddress } from '../listing/TopicsTable.tsx'
import css from '../verbatims.module.css'
import { api, type ShownTag } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'
import { TagDialog } from './TagDialog.tsx'

/** The tags, with the words by which they are given and how many verbatims have each. */
export function TagsPanel() {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState<ShownTag | 'new' | null>(null)
  const tags = useAsk(api.tags, {})
  const remove = useAct(api.removeTag, { done: words.removed })
  if (tags.error !== null) return <ErrorState error={tags.error} retry={() => void tags.refetch()} />
  const rows = tags.data?.rows ?? []
  const add = mayWrite ? <Button onClick={() => setOpen('new')}>{t(words.addTag)}</Button> : undefined
  return (
    <Card title={t(words.tags)} {...(rows.length > 0 && add && { acts: add })} flush>
      {tags.isPending ? <LoadingRows rows={3} /> : null}
      {tags.isSuccess && rows.length === 0 ? (
        <EmptyState title={t(words.noTags)} text={t(words.noTagsText)} act={add} />
      ) : null}
      <ul className={css.lines} aria-label={t(words.tags)}>
        {rows.map((tag) => (
          <li key={tag.id} className={css.line}>
            <div>
              <Go to={textsAddress({ tag: tag.id })}>{tag.name}</Go> <CountOf tagId={tag.id} />
              <div className={css.quiet}>
                {tag.rules.length === 0
                  ? t(words.byHandOnly)
                  : tag.rules.map(({ phrases }) => phrases.join(', ')).join(' / ')}
              </div>
            </div>
            {mayWrite ? (
              <Group gap={4} wrap="nowrap">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t(sentences.editOf, tag.name)}
                  onClick={() => setOpen(tag)}
                >
                  {t(words.edit)}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t(sentences.removeOf, tag.name)}
                  loading={remove.isPending && remove.variables?.id === tag.id}
                  onClick={() => remove.mutate({ id: tag.id })}
                >
                  {t(words.remove)}
                </Button>
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
      {open === null ? null : <TagDialog {...(open !== 'new' && { tag: open })} onClose={() => setOpen(null)} />}
    </Card>
  )
}

/** As many as the list has, asked apart: the tags are there before they are counted. */
function CountOf({ tagId }: { readonly tagId: string }) {
  const { t, n } = useWords()
  const found = useAsk(api.list, { tag: tagId, limit: 1 })
  return found.data === undefined ? null : (
    <span className={css.quiet}>{t(sentences.tagCount, n.whole(found.data.total))}</span>
  )
}
