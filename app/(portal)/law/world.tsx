import { notBinding } from '@/app/(portal)/law/standing';
import { lawWords } from '@/app/(portal)/law/words';
import { Glyph } from '@/components/clock/glyph';
import { periodInWords, shortPeriod } from '@/components/law/period';
import type { Column } from '@/components/law/standing';
import { CONFIDENCES, Sure } from '@/components/law/sure';
import { type WorldCell, type WorldRow, worldOf } from '@/components/law/world';
import { World, type WorldCellWords, type WorldTable } from '@/components/law/world-table';
import { Section } from '@/components/ui/section';
import { rulebook } from '@/law/rulebook';

const COLUMNS: readonly Column[] = ['people', 'regulator', 'others'];
const STATE_COLUMNS = 3;

const split = <T,>(rows: readonly T[], parts: number): T[][] => {
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => rows.slice(part * size, (part + 1) * size));
};

/** Every jurisdiction on one screen. `at`: RFC 3339, decides what is in force. */
export async function WorldAtAGlance({ at }: { at: string }) {
  const { language, t, speaker, inWords } = await lawWords();
  const world = worldOf(rulebook, Date.parse(at));
  const heads = { place: t('world.place'), people: t('world.people'), regulator: t('world.regulator'), others: t('world.others') };

  const cellWords = ({ duty, standing, count }: WorldCell, place: string, column: Column): WorldCellWords => {
    const outside = duty.voluntary ? t('state.voluntary') : notBinding(standing, t, language);
    const period = standing.version ? periodInWords(duty, standing.version, inWords) : '';
    const said = outside === null ? period : `${period} (${outside})`;
    return {
      href: `/law/${duty.id}`,
      label: t('world.cell', { place, recipient: t(`world.${column}`), period: said, sure: t(`sure.${duty.confidence}`) }),
      figure: standing.version ? shortPeriod(standing.version, t) : null,
      instead: duty.voluntary ? t('state.voluntary') : standing.kind === 'in-force' ? null : t(`world.not.${standing.kind}`),
      sure: duty.confidence,
      count: count > 1 ? count : null,
    };
  };
  const table = (caption: string, rows: readonly WorldRow[]): WorldTable => ({
    caption,
    heads,
    rows: rows.map(({ place, cells }) => {
      const name = speaker.place(place);
      return {
        code: place,
        name,
        cells: COLUMNS.map((column) => ({ key: column, cell: cells[column] ? cellWords(cells[column], name, column) : null })),
      };
    }),
  });
  const region = (name: keyof typeof world) => table(t(`world.region.${name}`), world[name]);
  const states = split(world.states, STATE_COLUMNS);
  return (
    <Section title={t('world.title')} note={t('world.note')}>
      <div className="worlds">
        <div>
          <World table={region('europe')} />
          <World table={region('middle')} />
        </div>
        <World table={region('asia')} />
        <World table={region('americas')} />
        {states.map((rows) => (
          <World
            key={rows[0]?.place}
            table={table(
              states.length > 1
                ? t('world.part', {
                    region: t('world.region.states'),
                    part: [rows[0], rows.at(-1)].map((row) => (row ? speaker.place(row.place) : '')).join(' – '),
                  })
                : '',
              rows,
            )}
          />
        ))}
      </div>
      <p className="legend world-legend">
        {CONFIDENCES.map((sure) => (
          <Sure key={sure} sure={sure}>
            {t(`sure.${sure}`)}
          </Sure>
        ))}
        <span className="sure-word">
          <Glyph state="nofigure" />
          {t('world.noFigure')}
        </span>
        <span>{t('world.blank')}</span>
        <span>{t('world.legend')}</span>
      </p>
    </Section>
  );
}
