// Where the law was read. A duty names its sources by id; rows that rest on MEM are to be checked before anyone relies on them.
import type { Source } from '@/law/duty';
import { REVIEWED } from '@/law/regimes/terms';

const read = (id: string, title: string, url?: string): Source => ({ id, title, ...(url ? { url } : {}), read: REVIEWED });

export const sources: readonly Source[] = [
  read(
    'AEPDPL',
    'Federal Decree-Law 45/2021 on the Protection of Personal Data (UAE), Article 9',
    'https://elaws.moj.gov.ae/laws/ref/S-AL1_2_55890',
  ),
  read(
    'ASIA7',
    'Research note in Chinese (Taiwan) on breach notification in seven Asian jurisdictions, quoting the official texts, checked 2026-10-09',
  ),
  read(
    'AU26WH',
    'Rulesmate: content of an eligible data breach statement and the 30-day assessment',
    'https://rulesmate.com.au/insights/oaic-eligible-data-breach-statement-content',
  ),
  read('AU26WK', 'Privacy Act 1988 (Australia), section 26WK', 'https://zoelaw.ai/legislation/privacy-act-1988/sections/26WK'),
  read('AU26WL', 'Privacy Act 1988 (Australia), section 26WL', 'http://www.austlii.edu.au/au/legis/cth/consol_act/pa1988108/s26wl.html'),
  read(
    'AUCPS234',
    'Australian Cyber Security Centre: APRA and CPS 234; Bright Law and Opcode on CPS 234 paragraph 35',
    'https://www.cyber.gov.au/acsc/view-all-content/referral-organisations/australian-prudential-regulation-authority-apra',
  ),
  read(
    'AUOAIC',
    'OAIC: what to include in an eligible data breach statement',
    'https://www.oaic.gov.au/privacy-law/privacy-act/notifiable-data-breaches-scheme/what-to-include-in-an-eligible-data-breach-statement',
  ),
  read(
    'AURANS',
    'Bright Law: Cyber Security (Ransomware Payment Reporting) Rules 2025; Sorena: 72-hour ransomware payment report',
    'https://brightlaw.com.au/cyber-security-ransomware-payment-reporting-rules',
  ),
  read(
    'BKNG',
    'GDPRhub: AP (The Netherlands), 10.12.2020 (Booking.com)',
    'https://gdprhub.eu/index.php?title=AP_(The_Netherlands)_-_10.12.2020_(Booking.com)',
  ),
  read('BLJP', 'BUSINESS LAWYERS: reporting of leaks under the APPI', 'https://www.businesslawyers.jp/practices/1433'),
  read('BR15', 'Secondary texts on Resolution CD/ANPD No. 15/2024'),
  read(
    'CA446',
    'Mintz, 2026-01-23: latest instalment of the Mintz Matrix; Alston & Bird on California SB 446 and Oklahoma SB 626',
    'https://www.mintz.com/insights-center/viewpoints/2826/2026-01-23-latest-installment-our-mintz-matrix',
  ),
  read(
    'CACCN',
    'Fresh from China: National Cybersecurity Incident Reporting Measures',
    'https://freshfromchina.com/cyberspace-administration-issues-national-cybersecurity-incident-reporting-measures',
  ),
  read(
    'CAPIPEDA',
    'Personal Information Protection and Electronic Documents Act (Canada), sections 10.1-10.3 and 28, consolidation current to 2026-03-31',
    'https://github.com/justicecanada/laws-lois-xml/blob/main/eng/acts/P-8.6.xml',
  ),
  read(
    'CASB446',
    'SB 446 (California) as described by Pillsbury, Norton Rose Fulbright, Daily Journal and Sheppard Mullin (2025)',
    'https://www.pillsburylaw.com/en/news-and-insights/california-data-breach-notification-requirements.html',
  ),
  read(
    'CASOR64',
    'Breach of Security Safeguards Regulations (Canada), SOR/2018-64, sections 2-6, consolidation of 2025-07-25',
    'https://github.com/justicecanada/laws-lois-xml/blob/main/eng/regulations/SOR-2018-64.xml',
  ),
  read(
    'CHCSO',
    'Cybersicherheitsverordnung (Switzerland, SR 128.51) of 7 March 2025, Articles 14-17',
    'https://www.fedlex.admin.ch/eli/cc/2025/169/de',
  ),
  read('CHDPO', 'Ordinance on Data Protection (Switzerland, SR 235.11), Article 15', 'https://www.fedlex.admin.ch/eli/cc/2022/568/en'),
  read('CHFADP', 'Federal Act on Data Protection (Switzerland, SR 235.1), Article 24', 'https://www.fedlex.admin.ch/eli/cc/2022/491/en'),
  read('CIRCIAX', 'Notes on the state of the CIRCIA rule-making, 2026-10-05'),
  read('CL21663', 'Ley 21.663, Ley Marco de Ciberseguridad (Chile), Article 9', 'https://www.bcn.cl/leychile/navegar?idNorma=1202434'),
  read(
    'CL21719',
    'Ley 21.719 (Chile), published 2024-12-13, in force 2026-12-01: notes',
    'https://www.ttpsec.net/informativos/ley-21-719-protecci%C3%B3n-de-datos-personales',
  ),
  read('CLOCKS', 'Table of regulatory clocks checked against the CFR, 23 NYCRR 500 and Texas statutes, October 2026'),
  read(
    'COAG',
    'Colorado Attorney General: data protection laws, Data Breach Reporting Form',
    'https://coag.gov/resources/data-protection-laws/',
  ),
  read('COCHART', 'Davis Wright Tremaine and ComplianceIQ on C.R.S. 6-1-716', 'https://www.dwt.com/gcp/states/colorado'),
  read('COIN', 'Review of the Coinbase Form 8-K of 2025-05-14', 'https://blog.moveontech.ai/p/coinbase-8-k-filing-review'),
  read('COINME', 'Report on the Coinbase notice to the Maine Attorney General', 'https://www.aicoin.com/article/460989'),
  read('CPNG2026', 'Coupang, Inc., Form 8-K of 2026-06-11', 'https://secwatch.observer/filing/0001834584-26-000056.md'),
  read('CPNG8K', "Report on the securities class action concerning Coupang's Form 8-K", 'https://cybersecurityinfocus.com/?p=6313'),
  read(
    'CSRB',
    'Report on the Cyber Security and Resilience Bill, May 2026',
    'https://safeguard.sh/resources/blog/uk-cyber-security-resilience-bill-report-stage-may-2026',
  ),
  read(
    'DCCODE',
    'Code of the District of Columbia, sections 28-3851 to 28-3853 (official XML, 2024-10)',
    'https://code.dccouncil.gov/us/dc/council/code/titles/28/chapters/38/subchapters/II',
  ),
  read(
    'DLAKR',
    'DLA Piper: Data Protection Laws of the World, Korea',
    'https://www.dlapiperdataprotection.com/?c=KR&t=breach-notification',
  ),
  read('DORA19', 'Regulation (EU) 2022/2554, Article 19(3)', 'https://eur-lex.europa.eu/eli/reg/2022/2554/oj'),
  read('DORA301', 'Commission Delegated Regulation (EU) 2025/301, Articles 1-6', 'https://eur-lex.europa.eu/eli/reg_del/2025/301/oj'),
  read(
    'DORAITS',
    'Delegated Regulation (EU) 2025/301, Articles 3-4; Implementing Regulation (EU) 2025/302, Articles 1-6 and Annexes I-II',
    'https://eur-lex.europa.eu/eli/reg_impl/2025/302/oj',
  ),
  read(
    'DPDP',
    'Astra: DPDP compliance; My IT Manager: DPDP Act breach notification',
    'https://www.getastra.com/blog/compliance/dpdp-compliance/',
  ),
  read(
    'DUAA',
    "Information Commissioner's Office: personal data breaches, a guide (note of 2025-08-20 on PECR)",
    'https://ico.org.uk/for-organisations/report-a-breach/personal-data-breach/personal-data-breaches-a-guide/',
  ),
  read(
    'EDPB18',
    'EDPB Guidelines 01/2021 on examples regarding personal data breach notification: table of the 18 cases',
    'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-012021-examples-regarding-personal-data-breach_en',
  ),
  read('EUREPO', 'EUR-Lex texts of the EU acts cited in the article (read in a public copy)', 'https://eur-lex.europa.eu/'),
  read('FCCX', 'Notes on 47 CFR 64.2011 and the 2024 amendments not yet effective, August to October 2026'),
  read(
    'FNSKT',
    'Financial News, 2025-07-04: Ministry of Science and ICT on the late report of SK Telecom',
    'https://busan.fnnews.com/news/202507041401065419',
  ),
  read('GHDPA', 'Data Protection Act, 2012 (Act 843, Ghana), section 31', 'https://ghalii.org/akn/gh/act/2012/843'),
  read(
    'HIPAALEAP',
    'HIPAA Guide: deadline for reporting small healthcare data breaches',
    'https://www.hipaaguide.net/small-healthcare-data-breaches-reporting-deadline-2024/',
  ),
  read(
    'HIPERKINS',
    'Perkins Coie, Security Breach Notification Chart: Hawaii',
    'https://perkinscoie.com/en/news-insights/security-breach-notification-chart-hawaii.html',
  ),
  read(
    'ID46',
    'Kompas, 2022-09-20, and SIP Law Firm quoting Article 46 of Law 27/2022 (Indonesia)',
    'https://nasional.kompas.com/read/2022/09/20/14335911/uu-pdp-atur-protokol-kebocoran-data-begini-langkahnya',
  ),
  read(
    'INCERT',
    'Argus Partners and Spice Route Legal on the CERT-In directions of 28 April 2022',
    'https://www.argus-p.com/papers-publications/thought-paper/cert-ins-six-hour-reporting-rule-for-cyber-security-incidents-statutory-interpretation-and-analysis/',
  ),
  read('INRULE7', 'Digital Personal Data Protection Rules, 2025 (India), rule 7', 'https://dpdpa.co.in/rule-7'),
  read(
    'JPKOBE',
    'Kobe City Law Office: two-step report under the APPI, with the text of the Rules (article now 8(1))',
    'https://www.kobecity-lawoffice.com/blog/2801/',
  ),
  read('KEDPA', 'Data Protection Act 2019 (Kenya), section 43', 'https://new.kenyalaw.org/akn/ke/act/2019/24/'),
  read(
    'KESG',
    'Ministry of Science and ICT statement of 2025-11-29 on Coupang, as reported',
    'https://k-esg.org/esghub/esg_news_view?idx=4112',
  ),
  read(
    'KIMCHANG',
    'Kim & Chang: Network Act, Decree Article 58-2, in force 2024-08-14',
    'https://www.kimchang.com/ko/insights/detail.kc?idx=30389&sch_section=4',
  ),
  read('KOLLO', 'Report to KISA by Coupang as published', 'https://kollo.kr/appcontent?id=eE9S1T'),
  read(
    'KRCREDIT',
    'Credit Information Use and Protection Act (Korea), Article 39-4 (text of 2020-02-04), public copy',
    'https://cswiki.net/w/%EC%8B%A0%EC%9A%A9%EC%A0%95%EB%B3%B4%EC%9D%98_%EC%9D%B4%EC%9A%A9_%EB%B0%8F_%EB%B3%B4%ED%98%B8%EC%97%90_%EA%B4%80%ED%95%9C_%EB%B2%95%EB%A5%A0_%EC%A0%9C39%EC%A1%B0%EC%9D%984',
  ),
  read(
    'KRNET',
    'Network Act (Korea) as amended by Act No. 21500, Articles 48-2 to 48-10 and addenda',
    'https://github.com/legalize-kr/legalize-kr',
  ),
  read('KRNETED', 'Enforcement Decree of the Network Act (Korea), Article 58-2', 'https://github.com/legalize-kr/legalize-kr'),
  read(
    'KRPIPA',
    'Personal Information Protection Act (Korea), Act No. 21445, in force 2026-09-11, Articles 34, 39, 39-2',
    'https://github.com/legalize-kr/legalize-kr',
  ),
  read(
    'KRPIPAED',
    'Enforcement Decree of the Personal Information Protection Act (Korea), Presidential Decree No. 36671, Articles 39 to 40',
    'https://github.com/legalize-kr/legalize-kr',
  ),
  read('LATAM', 'Texts of the LGPD (Brazil) and the LFPDPPP (Mexico), public copies'),
  read(
    'LDI',
    'secure-your.it: Zur 72-Stunden-Frist nach Art. 33 Abs. 1 DSGVO (position of LDI NRW)',
    'https://we.secure-your.it/2024/02/22/zur-72-stunden-fristnach-art-33-abs-1-dsgvo',
  ),
  { id: 'MEM', title: 'From knowledge, not read in a source: to be checked' },
  read(
    'MKM',
    'MKM Legal: 72 Stunden sind 72 Stunden - oder doch länger?',
    'https://mkm.legal/en/blog/72-stunden-sind-72-stunden-oder-doch-laenger',
  ),
  read(
    'MYCMS',
    'CMS Law-Now, April 2025: Malaysia, Guidelines on Data Breach Notification; Hogan Lovells on the same',
    'https://cms-lawnow.com/en/ealerts/2025/04/new-guidelines-on-mandatory-breach-notifications-under-malaysia-s-personal-data-protection-act-2010',
  ),
  read('MYFORM', 'Personal Data Protection Commissioner (Malaysia): Annex B, Data Breach Notification Form (public copy)'),
  read('NGNDPA', 'Nigeria Data Protection Act 2023, section 40', 'https://lawglobalhub.com/section-40-nigeria-data-protection-act-2023'),
  read(
    'NYGBL',
    'New York General Business Law 899-aa (text to 2024); Byte Back, Mondaq and SHRM on the amendments of December 2024 and February 2025',
    'https://www.bytebacklaw.com/2025/02/new-york-amends-its-data-breach-notification-law/',
  ),
  read(
    'NZ117',
    'Privacy Act 2020 (New Zealand), sections 113-117, quoted and in plain language',
    'https://plainlanguagelaw.ackama.com/acts/LMS23193/LMS23507.html',
  ),
  read(
    'NZOPC',
    'Office of the Privacy Commissioner (New Zealand): How long is 72 hours?',
    'https://privacy.org.nz/publications/statements-media-releases/how-long-is-72-hours',
  ),
  read(
    'OMNIBUS',
    'Addleshaw Goddard: EU Digital Omnibus, EDPB-EDPS joint opinion',
    'https://www.addleshawgoddard.com/en/insights/insights-briefings/2026/data-protection/eu-digital-omnibus-edpb-edps-joint-opinion',
  ),
  read(
    'PE016',
    'Decreto Supremo 016-2024-JUS (Peru): summaries of the 48-hour notice',
    'https://blog.llama.pe/leyes-y-actualizaciones/ley-de-proteccion-de-datos-personales-en-peru-nuevos-cambios-clave-que-debes-conocer',
  ),
  read(
    'PHADV',
    'Report on NPC Advisory No. 2026-02 of 11 May 2026 (Data Breach Notification Management System)',
    'https://www.mexc.fm/news/1125740',
  ),
  read(
    'PHDPA',
    'Republic Act No. 10173, Data Privacy Act of 2012 (Philippines), sections 20(f) and 30',
    'https://lawphil.net/statutes/repacts/ra2012/ra_10173_2012.html',
  ),
  read(
    'PHIRR',
    'IRR of the Data Privacy Act, sections 38-39, as quoted; NPC Circular 16-03, sections 17-18, as summarised',
    'https://alburolaw.com/procedure-for-notifying-the-national-privacy-commission-in-case-of-data-privacy-breach',
  ),
  read(
    'PHNPC',
    'Data breach notification, Data Privacy Act (Philippines), IRR sections 38-39',
    'https://legalresource.ph/data-breach-notification-data-privacy/385/',
  ),
  read(
    'PIPC1203',
    'PIPC resolution of 2025-12-03 on the Coupang notice',
    'https://www.korea.kr/briefing/pressReleaseView.do?newsId=156734058',
  ),
  read('PPCFAQ', 'Personal Information Protection Commission (Japan): Q&A 3-4-1', 'https://www.ppc.go.jp/all_faq_index/faq7-q3-4-1'),
  read(
    'QCREG',
    'Regulation respecting confidentiality incidents (Quebec, A-2.1, r. 3.1), in force 2022-12-29: contents as summarised by DataGuidance and Lex Gestio; Fasken on penalties',
    'https://www.dataguidance.com/news/quebec-regulation-breach-notification-enters-effect',
  ),
  read('R1182', 'Regulation (EEC, Euratom) No 1182/71, Article 3', 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj'),
  read('REGTEST', 'Citation tests on 12 CFR 53.3, 225.302, 304.23 and the CERT-In directions'),
  read(
    'SAPDPL',
    'Personal Data Protection Law (Saudi Arabia), Articles 20 and 36',
    'https://laws.boe.gov.sa/BoeLaws/Laws/LawDetails/b7cfae89-828e-4994-b167-adaa00e37188/1',
  ),
  read(
    'SAREG24',
    'Implementing Regulation of the PDPL (Saudi Arabia), Article 24, and SDAIA Personal Data Breach Incidents Procedural Guide, stage one (as reproduced)',
    'https://ksapdpl.com/pdpl-implementing-regulation-article-24-notification-of-personal-data-breach',
  ),
  read('SECCLK', 'Note on disclosure clocks checked against 88 FR 51896 and Delegated Regulation (EU) 2025/301, August 2026'),
  read('SKILLS', 'Worked example of DORA incident reporting, 2026-05-12'),
  read(
    'SKTCHOSUN',
    'Chosun Biz, 2025-04-24: SK Telecom timeline',
    'https://prod.biz.chosun.com/en/en-it/2025/04/24/OBZEECLLNRHFPHXUQGSRHBADE4',
  ),
  read('SKTKPN', 'PIPC briefing of 2025-04-29 on SK Telecom, as reported', 'https://kpnnews.org/news/2504290000000536'),
  read('SKTNEWSIS', 'Newsis on the report of SK Telecom to KISA, April 2025', 'https://m.newspic.kr/summary.html?nid=2025042418482131666'),
  read(
    'THNOT',
    'Mondaq (Tilleke) and Herbert Smith Freehills on the PDPC Notification of 15 December 2022 on breach notification; DLA Piper on the PDPC clarifications of 2025',
    'https://www.mondaq.com/data-protection/1264734/pdpa-update-how-to-notify-data-breach-incidents',
  ),
  read(
    'THPDPA',
    'PDPA Thailand: text of the PDPC Notification B.E. 2565 and quotation of section 37(4)',
    'https://pdpathailand.com/pdpa/content/article206.php',
  ),
  read(
    'TRKVKK',
    'KVKK (Turkey): announcement of Board decision 2019/10 of 24 January 2019; Law No. 6698, Article 12(5)',
    'https://www.kvkk.gov.tr/Icerik/7260/Kisisel-Veri-Ihlali-Bildirim-Usul-Ve-Esaslarina-Iliskin-Kisisel-Verileri-Koruma-Kurulunun-24-01-2019-Tarih-Ve-2019-10-Sayili-Kararina-Iliskin-Duyuru',
  ),
  read(
    'TRLEX',
    'Lexology: Board decision 2019/10 and the breach notification form (Turkey)',
    'https://www.lexology.com/library/detail.aspx?g=5e86cd39-3f69-435a-b4f2-02e8ef25e3f6',
  ),
  read('TWDRAFT', 'Digital Policy Alert: draft measures under the PDPA of Taiwan', 'https://digitalpolicyalert.org/event/37330'),
  read(
    'TWTR',
    'Data Protection Commission (Ireland): Twitter decision, December 2020',
    'https://dataprotection.ie/en/dpc-guidance/law/decisions/twitter-december-2020',
  ),
  read(
    'UKDPA157',
    'Data Protection Act 2018 (UK), section 157(5)-(6), as quoted from legislation.gov.uk in public copies',
    'https://www.legislation.gov.uk/ukpga/2018/12/section/157',
  ),
  read(
    'US164406',
    '45 CFR 164.406 and 164.408, as reproduced by Bricker Graydon and Pocketlaw',
    'https://www.brickergraydon.com/insights/resources/key/hipaa-regulations-notification-in-the-case-of-breach-notification-to-the-media-164-406',
  ),
  read(
    'US53',
    '12 CFR 53.3 (OCC) and 12 CFR 225.302 (Federal Reserve), text as of April 2026',
    'https://lexbuild.dev/ecfr/title-12/chapter-I/part-53/section-53.3',
  ),
  read(
    'US53SP',
    'Federal Reserve, information collection 7100-0384 on the Computer-Security Incident Notification Rule; summary of 12 CFR part 53',
    'https://blog.omb.report/icr/202505-7100-003',
  ),
  read(
    'USCHART',
    'US Data Breach App: table of United States breach laws that names Foley & Lardner LLP as verifier, September 2025 (public data set)',
    'https://github.com/AlexNetCC/USDataBreachApp',
  ),
  read(
    'USFCC24',
    'Federal Communications Commission, Data Breach Reporting Requirements, 89 FR 9968 (2024-02-12), dates',
    'https://regulations.justia.com/regulations/fedreg/2024/02/12/2024-01667.html',
  ),
  read(
    'USHBNR',
    '16 CFR 318.6 (contents of notice); notes on the 2024 Health Breach Notification Rule; FTC supporting statement 3084-0150',
    'https://self-law.org/code/us/cfr/t16/s%C2%A7%20318.6',
  ),
  read('USLAW', 'State statutes of the United States, public copies as of March 2026 (quality varies by state)'),
  read(
    'USTEXT',
    'State statutes of the United States, verbatim public copies of March 2026: Delaware, Iowa, Kansas, Louisiana, Maryland, Massachusetts, New Jersey, New Mexico, New York, North Dakota, Texas',
    'https://github.com/Ansvar-Systems/US-law-mcp/tree/main/data/seed/states',
  ),
  read(
    'ZA22',
    'MJK Inc. and Bregmans quoting POPIA section 22; guidance of the Information Regulator on Form SCN1 and the eServices portal',
    'https://mjkinc.co.za/popia/data-breaches',
  ),
  read('ZDCPNG', 'ZDNet Korea, 2026-02-10: findings of the joint investigation on Coupang', 'https://zdnet.co.kr/view/?no=20260210120553'),
];
