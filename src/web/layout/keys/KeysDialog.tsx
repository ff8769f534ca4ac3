import { Dialog } from '../../kit/form/Dialog.tsx'
import { useWords } from '../../wording/say.ts'
import css from './KeysDialog.module.css'
import { keyGroups, keyWords } from './key-words.ts'

/** What every key does, as `?` shows it. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t(keyWords.title)} wide>
      <p className={css.lede}>{t(keyWords.lede)}</p>
      <div className={css.groups}>
        {keyGroups.map(({ name, keys }) => (
          <section key={name.en}>
            <h3>{t(name)}</h3>
            <dl>
              {keys.map(({ pressed, does }) => (
                <div key={does.en}>
                  <dt>
                    {pressed.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
