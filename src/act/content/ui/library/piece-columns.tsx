import { Button } from '@mantine/core'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import type { Column } from '#web/kit/table/column.ts'
import type { Words } from '#web/wording/say.ts'
import type { LinkState } from '../../links/link-state.ts'
import type { Freshness } from '../../pieces/freshness.ts'
import { fieldNames, freshnessNames, kindNames, languageNames, linkNames, originNames } from '../../words.ts'
import css from '../content.module.css'
import type { ShownPiece } from '../content-api.ts'
import { sentences, words } from '../words.ts'

const linkTones: Readonly<Record<LinkState, PillTone>> = {
  alive: 'thriving',
  dead: 'risk',
  unsure: 'watch',
  refused: 'watch',
  unchecked: 'plain',
}
const ages: Readonly<Record<Freshness, PillTone>> = { fresh: 'thriving', stale: 'watch', unknown: 'plain' }

export function pieceColumns(all: Words, onEdit: ((piece: ShownPiece) => void) | null): Column<ShownPiece>[] {
  const { t } = all
  return [
    { key: 'title', label: t(words.title), width: 200, grow: true, always: true, cell: ({ title }) => title },
    { key: 'url', label: t(fieldNames.url), width: 180, cell: (piece) => <Url piece={piece} all={all} /> },
    { key: 'kind', label: t(fieldNames.kind), width: 92, cell: ({ kind }) => t(kindNames[kind]) },
    { key: 'department', label: t(fieldNames.department), width: 130, cell: ({ department }) => department },
    {
      key: 'language',
      label: t(fieldNames.language),
      width: 84,
      cell: ({ language }) =>
        language === null ? <span className={css.quiet}>{t(words.noLanguage)}</span> : t(languageNames[language]),
    },
    { key: 'link', label: t(words.link), width: 190, cell: (piece) => <LinkSaid piece={piece} all={all} /> },
    { key: 'freshness', label: t(words.freshness), width: 190, cell: (piece) => <Age piece={piece} all={all} /> },
    { key: 'reach', label: t(words.reach), width: 150, cell: (piece) => <Reach piece={piece} all={all} /> },
    { key: 'purpose', label: t(fieldNames.purpose), width: 200, hidden: true, cell: ({ purpose }) => purpose },
    {
      key: 'origin',
      label: t(fieldNames.origin),
      width: 110,
      hidden: true,
      cell: ({ origin }) => t(originNames[origin]),
    },
    ...(onEdit === null
      ? []
      : [
          {
            key: 'acts',
            label: t(words.edit),
            quiet: true,
            width: 80,
            cell: (piece: ShownPiece) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t(sentences.editOf, piece.title)}
                onClick={() => onEdit(piece)}
              >
                {t(words.edit)}
              </Button>
            ),
          },
        ]),
  ]
}

type Props = { readonly piece: ShownPiece; readonly all: Words }

function Url({ piece: { url, address }, all: { t } }: Props) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" title={`${url} · ${t(words.opensAside)}`}>
      {decoded(address)}
    </a>
  )
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

function LinkSaid({ piece: { link }, all: { t, n } }: Props) {
  const { state, deadSince, checkedAt, because, movedTo } = link
  const why = movedTo === null ? because && t(because) : t(sentences.moved, movedTo)
  const under =
    deadSince !== null
      ? t(sentences.since, n.dayOf(deadSince))
      : checkedAt !== null
        ? t(sentences.checkedOn, n.ago(checkedAt))
        : null
  return (
    <span className={css.said} {...(why !== null && { title: why })}>
      <Pill tone={linkTones[state]}>{t(linkNames[state])}</Pill>
      {under === null ? null : <span className={css.under}>{under}</span>}
    </span>
  )
}

function Age({ piece: { freshness, freshUntil }, all: { t, n } }: Props) {
  return (
    <span className={css.said}>
      <Pill tone={ages[freshness]}>{t(freshnessNames[freshness])}</Pill>
      {freshUntil === null ? null : (
        <span className={css.under}>
          {t(freshness === 'stale' ? sentences.since : sentences.until, n.day(freshUntil))}
        </span>
      )}
    </span>
  )
}

function Reach({ piece: { reach }, all: { t, n } }: Props) {
  return reach.known ? (
    t(sentences.views, n.whole(reach.views), n.whole(reach.customers))
  ) : (
    <span className={css.quiet} title={t(reach.because)}>
      {t(words.notKnown)}
    </span>
  )
}
