import { Button } from '@mantine/core'
import type { More } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownRemark, ShownTarget } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import css from './RemarkList.module.css'

const tones: Readonly<Record<ShownRemark['kind'], PillTone>> = {
  rejected: 'risk',
  lost: 'watch',
  noted: 'steady',
  skipped: 'plain',
}

type RemarkListProps = {
  readonly label: string
  readonly remarks: readonly ShownRemark[]
  readonly targets: readonly ShownTarget[]
  /** Several kinds stand below each other. */
  readonly isMixed: boolean
  readonly more: More
}

/** Reasons are sentences: each is shown whole, with its row and what stands there in the file. */
export function RemarkList({ label, remarks, targets, isMixed, more }: RemarkListProps) {
  const { t, n } = useWords()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <ol className={css.list} tabIndex={0} aria-label={label}>
        {remarks.map((remark, place) => (
          <RemarkItem
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
            key={place}
            remark={remark}
            targets={targets}
            isMixed={isMixed}
          />
        ))}
      </ol>
      <div className={css.foot}>
        <span aria-live="polite">{t(sentences.shown, n.whole(remarks.length), more.has)}</span>
        {more.has ? (
          <Button size="compact-sm" loading={more.loading} onClick={more.load}>
            {t(words.showMore)}
          </Button>
        ) : null}
      </div>
    </>
  )
}

type RemarkItemProps = Pick<RemarkListProps, 'targets' | 'isMixed'> & { readonly remark: ShownRemark }

function RemarkItem({ remark, targets, isMixed }: RemarkItemProps) {
  const { t, n, locale } = useWords()
  const { kind, row, until, target, column, because, about, cells } = remark
  const part = targets.find(({ name }) => name === target)?.label[locale] ?? ''
  const where = [part, column ?? ''].filter((one) => one !== '').join(' · ')
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (
    <li className={css.remark}>
      <span className={css.row}>
        {t(sentences.rowOf, n.whole(row), until === null || until === row ? null : n.whole(until))}
      </span>
      <div className={css.said}>
        {isMixed || where !== '' ? (
          <div className={css.head}>
            {isMixed ? <Pill tone={tones[kind]}>{t(words[kind])}</Pill> : null}
            {where === '' ? null : <span className={css.column}>{where}</span>}
          </div>
        ) : null}
        <div>{because[locale]}</div>
        {about.length === 0 ? null : (
          <div className={css.ways}>
            {about.map(({ id, name }) => (
              <Go key={id} to={`/customers/${id}`}>
                {name}
              </Go>
            ))}
            {about.length > 1 ? <Go to="/duplicates">{t(words.toDuplicates)}</Go> : null}
          </div>
        )}
        {filled.length === 0 ? null : <p className={css.cells}>{t(sentences.inFile, filled.join(' · '))}</p>}
      </div>
    </li>
  )
}
