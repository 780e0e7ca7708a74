import type { ClockWords } from '@/components/clock/words';
import type clock from '@/messages/en/clock.json';
import type english from '@/messages/en/obligation.json';
import type picture from '@/messages/en/picture.json';

/** The sentences the view of obligations needs, as trees. */
export type ViewWords = {
  clock: ClockWords & typeof clock;
  picture: typeof picture;
  own: Pick<typeof english, 'bars' | 'slider' | 'compare' | 'precision' | 'list' | 'target'>;
};
