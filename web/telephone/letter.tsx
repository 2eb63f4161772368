import vi from '#texts/labels.vi.json' with { type: 'json' };
import { sentenceCase } from '../i18n/sentence-case.ts';
import { createTranslator } from '../i18n/translator.ts';
import { plainDateOf, plainDateText } from '../time/local-time.ts';
import styles from './letter.module.css';
import { letterBasis } from './letter-basis.ts';
import type { LetterHead } from './letter-head.ts';
import type { ToTelephone } from './use-telephone.ts';

/** A letter is Vietnamese, whatever the language of the page. */
const { t, name } = createTranslator('vi', vi);

type Source = Parameters<typeof letterBasis>[0];
type Props = { readonly of: ToTelephone; readonly head: LetterHead; readonly source: Source };

const Top = ({ head, duty }: { readonly head: LetterHead; readonly duty: string }) => {
  const [year = '', month = ''] = plainDateOf(new Date().toISOString()).split('-');
  return (
    <div className={styles['top']}>
      <div>
        {head.above !== '' && <p>{head.above}</p>}
        <p className={styles['ruled']}>{head.office}</p>
        <p className={styles['blanks']}>{t('letter.number', { sign: head.sign === '' ? '' : `-${head.sign}` })}</p>
        <p className={styles['subject']}>{t('letter.subject', { duty })}</p>
      </div>
      <div>
        <p className={styles['nation']}>{t('letter.nation')}</p>
        <p className={styles['motto']}>{t('letter.motto')}</p>
        <p className={`${styles['date']} ${styles['blanks']}`}>
          {t('letter.date', { place: head.place, month, year })}
        </p>
      </div>
    </div>
  );
};

const Body = ({ of, source, duty }: Pick<Props, 'of' | 'source'> & { readonly duty: string }) => {
  const basis = letterBasis(source);
  const before = plainDateText(plainDateOf(of.due));
  const last = plainDateText(of.lastGoodDay);
  const isLate = Date.parse(of.due) <= Date.now();
  return (
    <>
      <p className={styles['to']}>{t('letter.to', { office: sentenceCase(of.owes.name) })}</p>
      {basis !== null && <p>{t('letter.basis', { basis })}</p>}
      <p>{t(isLate ? 'letter.late' : 'letter.due', { office: sentenceCase(of.owes.name), duty, before, last })}</p>
      <p>{t('letter.ask', { duty })}</p>
      <p>{t('letter.done')}</p>
    </>
  );
};

/** One urging letter on one sheet, laid out as Decree 30/2020 wants it: number and signature stay blank. */
export const Letter = ({ of, head, source }: Props) => {
  const duty = name('deadline', of.deadline);
  return (
    <article lang="vi" className={styles['letter']} aria-label={t('letter.label', { office: of.owes.name })}>
      <Top head={head} duty={duty} />
      <Body of={of} source={source} duty={`${duty} năm ${of.year}`} />
      <div className={styles['bottom']}>
        <div className={styles['copies']}>
          <p>{t('letter.copies')}</p>
          <p>{t('letter.copyAbove')}</p>
          <p>{t('letter.copyFile')}</p>
        </div>
        <div className={styles['signature']}>
          {head.signer.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    </article>
  );
};
