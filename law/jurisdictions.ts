// The places whose law is in the rulebook, and the countries of the EU and the EEA: names in English, in the place's own language and
// in Korean, and the IANA zone of the capital or, in the United States, of the state's seat of government.
import type { Jurisdiction } from '@/law/duty';

/** A place a person can live or an organisation can be established in. */
export interface Place extends Jurisdiction {
  readonly code: string;
  readonly local: string;
  readonly ko: string;
}

const place = (code: string, name: string, local: string, ko: string, timeZone?: string): Place => ({
  code,
  name,
  local,
  ko,
  ...(timeZone ? { timeZone } : {}),
});

/** A state of the United States, or the District of Columbia. */
const state = (code: string, name: string, ko: string, timeZone: string): Place => place(`US-${code}`, name, name, ko, timeZone);

/** Member states of the European Union and the other countries of the EEA. */
export const euMembers: readonly Place[] = [
  place('AT', 'Austria', 'Österreich', '오스트리아', 'Europe/Vienna'),
  place('BE', 'Belgium', 'België / Belgique / Belgien', '벨기에', 'Europe/Brussels'),
  place('BG', 'Bulgaria', 'България', '불가리아', 'Europe/Sofia'),
  place('CY', 'Cyprus', 'Κύπρος / Kıbrıs', '키프로스', 'Asia/Nicosia'),
  place('CZ', 'Czechia', 'Česko', '체코', 'Europe/Prague'),
  place('DE', 'Germany', 'Deutschland', '독일', 'Europe/Berlin'),
  place('DK', 'Denmark', 'Danmark', '덴마크', 'Europe/Copenhagen'),
  place('EE', 'Estonia', 'Eesti', '에스토니아', 'Europe/Tallinn'),
  place('ES', 'Spain', 'España', '스페인', 'Europe/Madrid'),
  place('FI', 'Finland', 'Suomi / Finland', '핀란드', 'Europe/Helsinki'),
  place('FR', 'France', 'France', '프랑스', 'Europe/Paris'),
  place('GR', 'Greece', 'Ελλάδα', '그리스', 'Europe/Athens'),
  place('HR', 'Croatia', 'Hrvatska', '크로아티아', 'Europe/Zagreb'),
  place('HU', 'Hungary', 'Magyarország', '헝가리', 'Europe/Budapest'),
  place('IE', 'Ireland', 'Éire / Ireland', '아일랜드', 'Europe/Dublin'),
  place('IS', 'Iceland', 'Ísland', '아이슬란드', 'Atlantic/Reykjavik'),
  place('IT', 'Italy', 'Italia', '이탈리아', 'Europe/Rome'),
  place('LI', 'Liechtenstein', 'Liechtenstein', '리히텐슈타인', 'Europe/Vaduz'),
  place('LT', 'Lithuania', 'Lietuva', '리투아니아', 'Europe/Vilnius'),
  place('LU', 'Luxembourg', 'Lëtzebuerg / Luxembourg', '룩셈부르크', 'Europe/Luxembourg'),
  place('LV', 'Latvia', 'Latvija', '라트비아', 'Europe/Riga'),
  place('MT', 'Malta', 'Malta', '몰타', 'Europe/Malta'),
  place('NL', 'Netherlands', 'Nederland', '네덜란드', 'Europe/Amsterdam'),
  place('NO', 'Norway', 'Norge / Noreg', '노르웨이', 'Europe/Oslo'),
  place('PL', 'Poland', 'Polska', '폴란드', 'Europe/Warsaw'),
  place('PT', 'Portugal', 'Portugal', '포르투갈', 'Europe/Lisbon'),
  place('RO', 'Romania', 'România', '루마니아', 'Europe/Bucharest'),
  place('SE', 'Sweden', 'Sverige', '스웨덴', 'Europe/Stockholm'),
  place('SI', 'Slovenia', 'Slovenija', '슬로베니아', 'Europe/Ljubljana'),
  place('SK', 'Slovakia', 'Slovensko', '슬로바키아', 'Europe/Bratislava'),
];

/** Every jurisdiction of the rulebook, by code. */
export const places: readonly Place[] = [
  place('AE', 'United Arab Emirates', 'الإمارات العربية المتحدة', '아랍에미리트', 'Asia/Dubai'),
  place('AR', 'Argentina', 'Argentina', '아르헨티나', 'America/Argentina/Buenos_Aires'),
  place('AU', 'Australia', 'Australia', '오스트레일리아', 'Australia/Sydney'),
  place('BR', 'Brazil', 'Brasil', '브라질', 'America/Sao_Paulo'),
  place('CA', 'Canada', 'Canada', '캐나다', 'America/Toronto'),
  place('CA-AB', 'Alberta', 'Alberta', '앨버타', 'America/Edmonton'),
  place('CA-QC', 'Quebec', 'Québec', '퀘벡', 'America/Toronto'),
  place('CH', 'Switzerland', 'Schweiz / Suisse / Svizzera / Svizra', '스위스', 'Europe/Zurich'),
  place('CL', 'Chile', 'Chile', '칠레', 'America/Santiago'),
  place('CN', 'China', '中国', '중국', 'Asia/Shanghai'),
  place('CO', 'Colombia', 'Colombia', '콜롬비아', 'America/Bogota'),
  place('EG', 'Egypt', 'مصر', '이집트', 'Africa/Cairo'),
  {
    ...place('EU', 'European Union and EEA', 'European Union and EEA', '유럽연합 및 유럽경제지역'),
    members: euMembers.map(({ code }) => code),
  },
  place('GB', 'United Kingdom', 'United Kingdom', '영국', 'Europe/London'),
  place('GH', 'Ghana', 'Ghana', '가나', 'Africa/Accra'),
  place('HK', 'Hong Kong', '香港', '홍콩', 'Asia/Hong_Kong'),
  place('ID', 'Indonesia', 'Indonesia', '인도네시아', 'Asia/Jakarta'),
  place('IL', 'Israel', 'ישראל', '이스라엘', 'Asia/Jerusalem'),
  place('IN', 'India', 'भारत', '인도', 'Asia/Kolkata'),
  place('JP', 'Japan', '日本', '일본', 'Asia/Tokyo'),
  place('KE', 'Kenya', 'Kenya', '케냐', 'Africa/Nairobi'),
  place('KR', 'Korea', '대한민국', '대한민국', 'Asia/Seoul'),
  place('MO', 'Macao', '澳門', '마카오', 'Asia/Macau'),
  place('MX', 'Mexico', 'México', '멕시코', 'America/Mexico_City'),
  place('MY', 'Malaysia', 'Malaysia', '말레이시아', 'Asia/Kuala_Lumpur'),
  place('NG', 'Nigeria', 'Nigeria', '나이지리아', 'Africa/Lagos'),
  place('NZ', 'New Zealand', 'New Zealand / Aotearoa', '뉴질랜드', 'Pacific/Auckland'),
  place('PE', 'Peru', 'Perú', '페루', 'America/Lima'),
  place('PH', 'Philippines', 'Pilipinas', '필리핀', 'Asia/Manila'),
  place('SA', 'Saudi Arabia', 'المملكة العربية السعودية', '사우디아라비아', 'Asia/Riyadh'),
  place('SG', 'Singapore', 'Singapore', '싱가포르', 'Asia/Singapore'),
  place('TH', 'Thailand', 'ประเทศไทย', '태국', 'Asia/Bangkok'),
  place('TR', 'Turkey', 'Türkiye', '튀르키예', 'Europe/Istanbul'),
  place('TW', 'Taiwan', '臺灣', '대만', 'Asia/Taipei'),
  place('US', 'United States', 'United States', '미국', 'America/New_York'),
  state('AK', 'Alaska', '알래스카주', 'America/Anchorage'),
  state('AL', 'Alabama', '앨라배마주', 'America/Chicago'),
  state('AR', 'Arkansas', '아칸소주', 'America/Chicago'),
  state('AZ', 'Arizona', '애리조나주', 'America/Phoenix'),
  state('CA', 'California', '캘리포니아주', 'America/Los_Angeles'),
  state('CO', 'Colorado', '콜로라도주', 'America/Denver'),
  state('CT', 'Connecticut', '코네티컷주', 'America/New_York'),
  state('DC', 'District of Columbia', '컬럼비아 특별구', 'America/New_York'),
  state('DE', 'Delaware', '델라웨어주', 'America/New_York'),
  state('FL', 'Florida', '플로리다주', 'America/New_York'),
  state('GA', 'Georgia', '조지아주', 'America/New_York'),
  state('HI', 'Hawaii', '하와이주', 'Pacific/Honolulu'),
  state('IA', 'Iowa', '아이오와주', 'America/Chicago'),
  state('ID', 'Idaho', '아이다호주', 'America/Boise'),
  state('IL', 'Illinois', '일리노이주', 'America/Chicago'),
  state('IN', 'Indiana', '인디애나주', 'America/Indiana/Indianapolis'),
  state('KS', 'Kansas', '캔자스주', 'America/Chicago'),
  state('KY', 'Kentucky', '켄터키주', 'America/New_York'),
  state('LA', 'Louisiana', '루이지애나주', 'America/Chicago'),
  state('MA', 'Massachusetts', '매사추세츠주', 'America/New_York'),
  state('MD', 'Maryland', '메릴랜드주', 'America/New_York'),
  state('ME', 'Maine', '메인주', 'America/New_York'),
  state('MI', 'Michigan', '미시간주', 'America/Detroit'),
  state('MN', 'Minnesota', '미네소타주', 'America/Chicago'),
  state('MO', 'Missouri', '미주리주', 'America/Chicago'),
  state('MS', 'Mississippi', '미시시피주', 'America/Chicago'),
  state('MT', 'Montana', '몬태나주', 'America/Denver'),
  state('NC', 'North Carolina', '노스캐롤라이나주', 'America/New_York'),
  state('ND', 'North Dakota', '노스다코타주', 'America/Chicago'),
  state('NE', 'Nebraska', '네브래스카주', 'America/Chicago'),
  state('NH', 'New Hampshire', '뉴햄프셔주', 'America/New_York'),
  state('NJ', 'New Jersey', '뉴저지주', 'America/New_York'),
  state('NM', 'New Mexico', '뉴멕시코주', 'America/Denver'),
  state('NV', 'Nevada', '네바다주', 'America/Los_Angeles'),
  state('NY', 'New York', '뉴욕주', 'America/New_York'),
  state('OH', 'Ohio', '오하이오주', 'America/New_York'),
  state('OK', 'Oklahoma', '오클라호마주', 'America/Chicago'),
  state('OR', 'Oregon', '오리건주', 'America/Los_Angeles'),
  state('PA', 'Pennsylvania', '펜실베이니아주', 'America/New_York'),
  state('RI', 'Rhode Island', '로드아일랜드주', 'America/New_York'),
  state('SC', 'South Carolina', '사우스캐롤라이나주', 'America/New_York'),
  state('SD', 'South Dakota', '사우스다코타주', 'America/Chicago'),
  state('TN', 'Tennessee', '테네시주', 'America/Chicago'),
  state('TX', 'Texas', '텍사스주', 'America/Chicago'),
  state('UT', 'Utah', '유타주', 'America/Denver'),
  state('VA', 'Virginia', '버지니아주', 'America/New_York'),
  state('VT', 'Vermont', '버몬트주', 'America/New_York'),
  state('WA', 'Washington', '워싱턴주', 'America/Los_Angeles'),
  state('WI', 'Wisconsin', '위스콘신주', 'America/Chicago'),
  state('WV', 'West Virginia', '웨스트버지니아주', 'America/New_York'),
  state('WY', 'Wyoming', '와이오밍주', 'America/Denver'),
  place('VN', 'Vietnam', 'Việt Nam', '베트남', 'Asia/Ho_Chi_Minh'),
  place('ZA', 'South Africa', 'South Africa / Suid-Afrika', '남아프리카 공화국', 'Africa/Johannesburg'),
];

/** The same places as the rulebook holds them, by code. */
export const jurisdictions: Readonly<Record<string, Jurisdiction>> = Object.fromEntries(places.map(({ code, ...rest }) => [code, rest]));

/** A place of the rulebook or a country of the EU or EEA, by its ISO code; undefined for a place whose law is not in the rulebook. */
export const placeOf = (code: string): Place | undefined => byCode.get(code);

const byCode = new Map([...euMembers, ...places].map((entry) => [entry.code, entry]));
