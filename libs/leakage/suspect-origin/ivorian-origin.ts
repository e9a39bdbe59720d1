import { carats, type LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';
import type { SuspectOrigin } from './published-estimate';

const GROUP_OF_EXPERTS_2006 =
  'Group of Experts on Côte d’Ivoire, 2006. https://www.globalpolicy.org/component/content/article/191-ivory-coast/38507.html';
const REUTERS_2013 =
  'Reuters, 2013. http://articles.chicagotribune.com/2013-10-24/news/sns-rt-ivorycoast-undiamonds-20131024_1_diamond-trade-ivory-coast-diamond-smuggling';
const USGS_2013 =
  'US Geological Survey, Scientific Investigations Report 2013-5185. https://pubs.usgs.gov/sir/2013/5185/';
const BOTH_FIELDS = ['Séguéla', 'Tortiya'] as const;

/** Côte d'Ivoire under the measures of the Security Council. Estimates contradict one another by a factor of six. */
export const IVORIAN_ORIGIN: SuspectOrigin = {
  code: 'CI' as ParticipantCode,
  name: "Côte d'Ivoire",
  fields: [
    { name: 'Séguéla', note: 'The dykes of Bobi and Diarabana and the alluvials about them; by far the larger field.' },
    { name: 'Tortiya', note: 'Alluvials of small stones of poor colour; in 2006 some hundreds of stones a month.' },
  ],
  embargo: {
    from: '2005-12-15' as LocalDate,
    until: '2014-04-29' as LocalDate,
    source:
      'Security Council resolutions 1643 (2005) and 2153 (2014). https://press.un.org/en/2005/sc8585.doc.htm, https://www.lexology.com/library/detail.aspx?g=fa7903c9-70e1-4ede-910c-5a5025cbc553',
  },
  routes: [
    route('ML', 'BBC, 2007, by Sikasso to Bamako. http://news.bbc.co.uk/2/hi/africa/7071286.stm'),
    route('GN', REUTERS_2013),
    route('GH', GROUP_OF_EXPERTS_2006),
    route('LR', REUTERS_2013),
    route('BF', REUTERS_2013),
    route('TG', 'Recalled; no source is at hand.'),
  ],
  estimates: [
    {
      id: 'global-witness-2005',
      fields: BOTH_FIELDS,
      basis: 'each-year',
      low: { carats: carats(0) },
      high: { carats: carats(30_000_000) },
      printedAs: 'about 300,000 carats a year',
      source:
        'Global Witness, 2005, as reported with resolution 1643. https://www.jckonline.com/editorial-article/un-bans-diamond-exports-from-ivory-coast/',
    },
    {
      id: 'normal-capacity-2015',
      fields: BOTH_FIELDS,
      basis: 'each-year',
      low: { carats: carats(15_000_000) },
      high: { carats: carats(20_000_000) },
      printedAs: '150,000 to 200,000 carats a year as normal capacity',
      source:
        'Experts quoted in 2015. https://financialafrik.com/2015/07/28/le-cote-divoire-de-retour-sur-le-marche-du-diamant/page/3',
    },
    {
      id: 'trade-column-2011',
      fields: BOTH_FIELDS,
      basis: 'each-year',
      low: { carats: carats(0) },
      high: { carats: carats(100_000_000) },
      printedAs: 'about 1 million carats a year, far above all others',
      source: 'IDEX Online, 2011. http://idexonline.com/Memo?id=35259',
    },
    {
      id: 'seguela-in-the-ground',
      fields: ['Séguéla'],
      basis: 'in-the-ground',
      low: { carats: carats(0) },
      high: { carats: carats(1_010_000_000) },
      printedAs: '10.1 million carats left',
      source: USGS_2013,
    },
    {
      id: 'tortiya-in-the-ground',
      fields: ['Tortiya'],
      basis: 'in-the-ground',
      low: { carats: carats(0) },
      high: { carats: carats(110_000_000) },
      printedAs: '1.1 million carats left',
      source: USGS_2013,
    },
  ],
  others: [
    { printedAs: 'US$ 9 to 23 million a year', source: GROUP_OF_EXPERTS_2006 },
    {
      printedAs: 'US$ 12 to 23 million a year',
      source:
        'Group of Experts, 2013, as reported in 2014. http://in.reuters.com/article/ivorycoast-un-diamonds-idINL6N0N94U720140422',
    },
  ],
};

function route(participant: string, source: string): SuspectOrigin['routes'][number] {
  return { participant: participant as ParticipantCode, source };
}
