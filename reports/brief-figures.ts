import { determined, revisionAt } from '@/domain/fold';
import { isDate } from '@/domain/moment';
import { totals } from '@/domain/scope';
import { filedAt } from '@/domain/supplement';
import { date, number } from '@/messages/format';
import { clockOf } from '@/reports/clock';
import type { BriefFigure } from '@/reports/content';
import { dwells, type JudgedFiling, type Scene, stillOwed } from '@/reports/scene';
import { figureText, lengthText, moment, placesText } from '@/reports/words';

const wholeDays = (iso: string | undefined): number | null => {
  const found = /^P(\d+)D$/.exec(iso ?? '');
  return found ? Number(found[1]) : null;
};

/** The case in a few sentences, each from one recorded fact; a fact that is not known has no sentence. */
export function leadOf(scene: Scene): string {
  const { history, known, measured, words } = scene;
  const { t, domain, locale, zone } = words;
  const one = (field: string): string | null => {
    const value = determined(history, `incident.${field}`, known).get('')?.value;
    return typeof value === 'string' ? value : null;
  };
  const [cause, actor, from, data] = [one('cause'), one('actor'), one('accessFrom'), one('personalData')];
  const said: string[] = [];
  if (cause || actor)
    said.push(
      t('lead.what', {
        cause: cause ? domain(`vocabulary.cause.${cause}`) : t('lead.cause'),
        actor: actor ? t(`lead.actor.${actor}`) : '',
        from: from ? t(`lead.from.${from}`) : '',
      }),
    );
  if (data) said.push(t(`lead.data.${data}`));
  const revision = revisionAt(history, known);
  const counted = revision && figureText(totals(revision.cells).accounts, words);
  if (revision && counted)
    said.push(
      revision.cells.length > 1
        ? t('lead.scopePlaces', { figure: counted, places: placesText(revision.cells, words) })
        : t('lead.scope', { figure: counted }),
    );
  const dwell = measured.find((measure) => measure.id === 'firstAccessToDetection');
  if (dwell) {
    const all = dwells(scene);
    const [shortest = dwell.iso, longest = dwell.iso] = [all[0], all.at(-1)];
    const low = wholeDays(shortest);
    const a = low === null ? lengthText(shortest, words) : number(low, locale);
    const length = shortest === longest ? lengthText(longest, words) : t('lead.or', { a, b: lengthText(longest, words) });
    said.push(t('lead.dwell', { at: isDate(dwell.from.at) ? date(dwell.from.at, zone, locale) : moment(dwell.from.at, words), length }));
  }
  const filed = filedAt(history, known);
  const notices = filed.filter((filing) => filing.recipient === 'individuals').length;
  said.push(t('lead.filed', { filings: filed.length - notices, notices }));
  return said.join(' ');
}

/** The four figures at the top: how many, how long unseen, how late, what runs. */
export function figuresOf(scene: Scene, late: JudgedFiling | null): BriefFigure[] {
  return [scopeFigure(scene), dwellFigure(scene), lateFigure(scene, late), clocksFigure(scene)];
}

const plain = (value: string, label: string, more: Partial<BriefFigure> = {}): BriefFigure => ({
  value,
  unit: null,
  label,
  state: null,
  unknown: false,
  ...more,
});

function scopeFigure({ history, known, words }: Scene): BriefFigure {
  const { t } = words;
  const revision = revisionAt(history, known);
  const { accounts, individuals } = totals(revision?.cells ?? []);
  const counted = figureText(accounts, words);
  const value = counted ?? figureText(individuals, words);
  if (revision === null || value === null) return plain(t('unknown'), t('figures.noScope'), { unknown: true });
  const what = counted === null ? 'individuals' : 'accounts';
  return plain(value, t(`figures.${what}`, { revision: revision.number }));
}

function dwellFigure(scene: Scene): BriefFigure {
  const { words } = scene;
  const { t, locale } = words;
  const all = dwells(scene);
  const longest = all.at(-1);
  if (longest === undefined) return plain(t('unknown'), t('figures.dwell'), { unknown: true });
  const label = t(all.length > 1 ? 'figures.dwellAnchors' : 'figures.dwell');
  const [low, high] = [wholeDays(all[0]), wholeDays(longest)];
  if (low === null || high === null) return plain(lengthText(longest, words), label);
  const value = low === high ? number(high, locale) : `${number(low, locale)}–${number(high, locale)}`;
  return plain(value, label, { unit: t('figures.days', { count: high }) });
}

function lateFigure({ words, history, known }: Scene, late: JudgedFiling | null): BriefFigure {
  const { t, duties } = words;
  if (late === null) {
    const label = t(filedAt(history, known).length > 0 ? 'figures.noneLate' : 'figures.noneFiled');
    return plain(t('figures.none'), label, { unknown: true });
  }
  const by = late.views.filter(({ one }) => one.status === 'late').flatMap(({ anchor }) => anchor?.key ?? []);
  const id = by.length === 0 ? 'late' : by.length === late.views.length ? 'lateAll' : 'lateBy';
  const label = t(`figures.${id}`, { name: duties.both(late.duty), anchors: by.join(', ') });
  return plain(lengthText(late.lateBy, words), label, { state: 'late' });
}

function clocksFigure(scene: Scene): BriefFigure {
  const { t, locale } = scene.words;
  const states = stillOwed(scene).map(({ one }) => clockOf(one, scene.now, scene.words).state);
  const past = states.filter((state) => state === 'past').length;
  const moving = states.filter((state) => state === 'calm' || state === 'near' || state === 'close');
  const still = states.length - past - moving.length;
  const unit = t('figures.unit.clocks') || null;
  if (past > 0) return plain(number(past, locale), t('figures.past', { past, running: moving.length, still }), { unit, state: 'past' });
  const label = t('figures.running', { running: moving.length, still });
  return plain(number(moving.length, locale), label, { unit, state: moving[0] ?? null });
}
