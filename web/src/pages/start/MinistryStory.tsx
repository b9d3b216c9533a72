import { ActionIcon } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { TaxNote } from '../../components/Amount.tsx';
import { IconFactory, IconReplay } from '../../components/icons.tsx';
import { CountedText } from './CountedText.tsx';
import classes from './Start.module.css';

/**
 * The ministry's own example of August 2018: 50 million won alone, 40 million each when five that work alike buy the
 * same system, 20 million each after the state has paid half. test/stories/ministry.test.ts holds the engine to it.
 */
const ALONE_WON = 50_000_000;
const TOGETHER_WON = 40_000_000;
const NET_WON = 20_000_000;

const STEPS = [
  { key: 'alone', won: ALONE_WON, paid: 100, subsidy: 0 },
  { key: 'together', won: TOGETHER_WON, paid: 80, subsidy: 0 },
  { key: 'net', won: NET_WON, paid: 40, subsidy: 40 },
] as const;

/** When the second and the third step begin; Start.module.css says the same for what the server has drawn. */
const STARTS_MS = [1_400, 3_800] as const;
const COMPANIES = ['1', '2', '3', '4', '5'] as const;

const never = () => () => {};

/** Whether the page stands as the server has drawn it: then the style sheet tells the story, without a script. */
function useDrawn(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/** The step that is shown. It goes on from where the style sheet has come to. */
function useSteps(isDrawn: boolean) {
  const figure = useRef<HTMLElement>(null);
  const isStill = useReducedMotion();
  const [step, setStep] = useState(0);
  const [isPlaying, setPlaying] = useState(true);
  useLayoutEffect(() => {
    if (!isDrawn) return;
    // Each stands at its own end once it is over: the last one tells how far the story is.
    const told = figure.current
      ?.getAnimations({ subtree: true })
      .map(({ currentTime }) => Number(currentTime));
    const ms = Math.max(0, ...(told ?? []));
    setStep(STARTS_MS.filter((start) => start <= ms).length);
  }, [isDrawn]);
  // Known in an effect only, so that the first drawing is that of the server.
  useEffect(() => {
    if (isStill) setStep(STEPS.length - 1);
    setPlaying(!isStill);
  }, [isStill]);
  useEffect(() => {
    if (!isPlaying) return;
    if (step === STEPS.length - 1) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => setStep(step + 1), (STARTS_MS[step] ?? 0) - (STARTS_MS[step - 1] ?? 0));
    return () => clearTimeout(timer);
  }, [isPlaying, step]);
  const choose = (index: number, plays: boolean) => {
    setStep(index);
    setPlaying(plays);
  };
  return { figure, step, choose, isStill };
}

/** Three steps that play once; whoever wants no motion sees the end of it, and each step by its button. */
export function MinistryStory() {
  const { t } = useTranslation('start');
  const { won, shortWon } = useFormat();
  const isDrawn = useDrawn();
  const { figure, step, choose, isStill } = useSteps(isDrawn);
  const now = STEPS[step] ?? STEPS[0];
  return (
    <figure
      ref={figure}
      className={classes['story']}
      data-drawn={isDrawn || undefined}
      aria-label={t('story.label')}
    >
      <figcaption className={classes['storyCaption']}>{t('story.caption')}</figcaption>
      <div className={classes['companies']} aria-hidden="true">
        {COMPANIES.map((company, index) => (
          <span key={company} className={classes['company']} data-in={index === 0 || step > 0 || undefined}>
            <IconFactory size={26} />
          </span>
        ))}
      </div>
      {isDrawn ? (
        <div className={classes['storyNumber']} aria-hidden="true">
          {STEPS.map(({ key, won: price }) => (
            <span key={key}>{shortWon(price)}</span>
          ))}
        </div>
      ) : (
        <CountedText value={now.won} textOf={shortWon} isStill={isStill} className={classes['storyNumber']} />
      )}
      <div className={classes['bar']} aria-hidden="true">
        <span className={classes['barPaid']} style={{ width: `${now.paid}%` }} />
        <span className={classes['barSubsidy']} style={{ width: `${now.subsidy}%` }} />
      </div>
      <ol className={classes['steps']}>
        {STEPS.map(({ key, won: price }, index) => (
          <li key={key}>
            <button
              type="button"
              className={classes['step']}
              aria-current={index === step ? 'step' : undefined}
              onClick={() => choose(index, false)}
            >
              <span>{t(`story.${key}`)}</span>
              <strong>{won(price)}</strong>
            </button>
          </li>
        ))}
      </ol>
      <div className={classes['storyFoot']}>
        <TaxNote />
        {!isStill && (
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size={44}
            aria-label={t('story.replay')}
            onClick={() => choose(0, true)}
          >
            <IconReplay />
          </ActionIcon>
        )}
      </div>
    </figure>
  );
}
