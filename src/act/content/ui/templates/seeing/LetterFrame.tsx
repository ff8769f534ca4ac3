import { useElementSize } from '@mantine/hooks'
import { useWords } from '#web/wording/say.ts'
import { words } from '../template-words.ts'
import { letterDocument } from './letter-document.ts'
import css from './seeing.module.css'

type Props = {
  readonly html: string
  readonly subject: string
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

const height = 480

/** A letter as it is seen at a width, in a frame that runs, sends and loads nothing; made smaller where there is no room for it. */
export function LetterFrame({ html, subject, width, scheme }: Props) {
  const { t } = useWords()
  const { ref, width: room } = useElementSize()
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  return (
    <div className={css.pane}>
      <div className={css.subject}>{subject}</div>
      <div ref={ref} style={{ height: height * scale, overflow: 'hidden' }}>
        <iframe
          className={css.frame}
          title={t(words.letter)}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={letterDocument(html, scheme)}
          style={{
            width,
            height,
            colorScheme: scheme,
            transform: `scale(${scale})`,
            marginLeft: Math.max(0, (room - width) / 2),
          }}
        />
      </div>
    </div>
  )
}
