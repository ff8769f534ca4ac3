import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import { words } from '../template-words.ts'
import css from '../templates.module.css'
import { BlocksEditor } from './BlocksEditor.tsx'
import { lettersOf, mjmlOf } from './blocks.ts'
import own from './writing.module.css'

type Props = {
  readonly body: string
  readonly error?: string | undefined
  readonly onChange: (body: string) => void
}

/** The body in simple blocks, whose source is MJML that can be opened; what holds more than blocks is written as its source. */
export function BodyEditor({ body, error, onChange }: Props) {
  const { t } = useWords()
  const [wishesSource, wishSource] = useState(false)
  const simple = lettersOf(body)
  const isSource = wishesSource || simple === null
  return (
    <>
      <div className={css.bar} style={{ marginTop: 14 }}>
        <SegmentedControl
          aria-label={t(words.way)}
          size="xs"
          data={[
            { value: 'blocks', label: t(words.inBlocks), disabled: simple === null },
            { value: 'source', label: t(words.inSource) },
          ]}
          value={isSource ? 'source' : 'blocks'}
          onChange={(value) => wishSource(value === 'source')}
        />
        {simple === null ? (
          <span className={css.quiet} style={{ alignSelf: 'center' }}>
            {t(words.noBlocks)}
          </span>
        ) : null}
      </div>
      {isSource ? (
        <Textarea
          className={own.source ?? ''}
          label={t(words.source)}
          data-said=""
          autosize
          minRows={12}
          maxRows={28}
          spellCheck={false}
          value={body}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <>
          <TextInput
            mb="sm"
            label={t(words.preheader)}
            description={t(words.preheaderHint)}
            data-said=""
            maxLength={300}
            value={simple.preheader}
            onChange={(event) => onChange(mjmlOf({ ...simple, preheader: event.currentTarget.value }))}
          />
          <BlocksEditor blocks={simple.blocks} onChange={(blocks) => onChange(mjmlOf({ ...simple, blocks }))} />
          {error === undefined ? null : <p role="alert">{error}</p>}
        </>
      )}
    </>
  )
}
