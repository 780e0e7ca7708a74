import { describe, expect, test } from 'vitest';
import { fill } from './format';
import { withParticles } from './particles';
import { translator } from './translate';

// Expectations are those of the National Institute of Korean Language: 한글 맞춤법 and 표준어 규정 on 조사.
describe('a particle fits what stands before it', () => {
  test.each([
    ['서울(으)로', '서울로'],
    ['부산(으)로', '부산으로'],
    ['제주(으)로', '제주로'],
    ['이름을(를)', '이름을'],
    ['주소을(를)', '주소를'],
    ['‘노출’이(가) 한 번', '‘노출’이 한 번'],
    ['‘메모’이(가)', '‘메모’가'],
    ['한국은(는)', '한국은'],
    ['신고과(와) 통지', '신고와 통지'],
    ['3을(를)', '3을'],
    ['22:52(으)로', '22:52로'],
    ['16:00(으)로', '16:00으로'],
    ['1(으)로', '1로'],
    ['PIPC을(를)', 'PIPC를'],
    ['CSV(으)로', 'CSV로'],
    ['URL(으)로', 'URL로'],
    ['EDPM(으)로', 'EDPM으로'],
    ['Form A이(가)', 'Form A가'],
  ])('%s', (given, expected) => {
    expect(withParticles(given)).toBe(expected);
  });

  test('after a Latin word both stay, for nobody said how it is read', () => {
    expect(withParticles('Parquet(으)로 읽음')).toBe('Parquet(으)로 읽음');
  });

  test('sentences of the server and of the browser choose alike', async () => {
    const t = await translator('ko', 'filing');
    expect(t('draft.empty', { name: '연락처' })).toBe('‘연락처’가 비어 있습니다.');
    expect(fill('{value}을(를) 선택', { value: '법인' })).toBe('법인을 선택');
  });

  test('what a person typed is not touched in a sentence that offers none', async () => {
    const t = await translator('ko', 'note');
    expect(t('byline', { name: '이름을(를)', at: '' })).toBe('이름을(를), ');
  });
});
