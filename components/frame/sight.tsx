import { Mark } from './mark';

type Words = { label: string; lastDay: string; employee: string; key: string; door: string };

/** What the product is about, in one picture: the employment ends, its key goes on. */
export function Sight({ words }: { words: Words }) {
  const uses = Array.from({ length: 24 }, (_, index) => 620 + index * 9);
  return (
    <header className="sight">
      <span className="brand">
        <Mark />
        Latchkey
      </span>
      <svg className="wide" viewBox="0 0 960 300" preserveAspectRatio="xMinYMid meet" role="img" aria-label={words.label}>
        <rect x="0" y="92" width="430" height="44" fill="var(--ink)" />
        <rect x="0" y="164" width="430" height="44" fill="var(--bar)" />
        <rect x="430" y="164" width="410" height="44" fill="var(--past-fill)" />
        <path d="M430 56V244" stroke="var(--ink)" strokeWidth="2" />
        <path d="M840 150v72" stroke="var(--ink)" strokeWidth="7" />
        {uses.map((x) => (
          <path key={x} d={`M${x} 152v12`} stroke="var(--past)" strokeWidth="1.5" />
        ))}
        <text x="430" y="42" className="c t-door">
          {words.lastDay}
        </text>
        <text x="28" y="120" className="t-door" style={{ fill: 'var(--paper)', fontWeight: 640 }}>
          {words.employee}
        </text>
        <text x="28" y="192" className="t-door" style={{ fill: 'var(--ink)', fontWeight: 640 }}>
          {words.key}
        </text>
        <text x="458" y="192" className="t-door" style={{ fill: 'var(--on-clock)', fontWeight: 640 }}>
          {words.door}
        </text>
      </svg>
      <svg className="thin" viewBox="0 0 390 118" aria-hidden="true">
        <rect x="0" y="34" width="170" height="24" fill="var(--ink)" />
        <rect x="0" y="72" width="170" height="24" fill="var(--bar)" />
        <rect x="170" y="72" width="176" height="24" fill="var(--past-fill)" />
        <path d="M170 20V112" stroke="var(--ink)" strokeWidth="1.5" />
        <path d="M346 64v40" stroke="var(--ink)" strokeWidth="5" />
        {uses.slice(0, 12).map((x) => (
          <path key={x} d={`M${x - 372} 64v8`} stroke="var(--past)" />
        ))}
        <text x="170" y="12" className="c">
          {words.lastDay}
        </text>
        <text x="16" y="50" style={{ fill: 'var(--paper)', fontWeight: 640 }}>
          {words.employee}
        </text>
        <text x="16" y="88" style={{ fill: 'var(--ink)', fontWeight: 640 }}>
          {words.key}
        </text>
        <text x="180" y="88" style={{ fill: 'var(--on-clock)', fontWeight: 640 }}>
          {words.door}
        </text>
      </svg>
    </header>
  );
}
