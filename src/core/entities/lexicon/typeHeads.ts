import { lazySet } from './lazy';

/** Last words that make a place of a name, whatever is before them. Words that also end other names ("City", "Park", "Forest") are left out. */
export const decisivePlaceTails = lazySet(
  () =>
    'Airport|Archipelago|Avenue|Basin|Bay|Beach|Boulevard|Bridge|Canal|Canyon|Coast|County|Creek|Dam|Delta|Desert|District|Falls|Governorate|Harbor|Harbour|Highway|Hills|' +
    'Island|Islands|Isles|Mountain|Mountains|Oblast|Ocean|Peninsula|Plain|Plains|Plateau|Prefecture|Province|Reef|Reservoir|River|Road|Sea|Square|Strait|Street|Township|Valley|Village|Volcano',
);

/** First words that make a place of a name of two or three words: "Port Selwyn", "Lake Odrin". */
export const decisivePlaceHeads = lazySet(() => 'Cape|Gulf|Lake|Mount|Mt|Mt.|Port|River|Strait');

/** Last words that make an organisation of a name, whatever is before them. */
export const decisiveOrganisationTails = lazySet(
  () =>
    'Academy|Administration|Agency|Airlines|Airways|Alliance|Army|Assembly|Associates|Association|Authority|Bank|Battalion|Brigade|Broadcasting|Bureau|Cabinet|Chamber|Charity|Club|Coalition|College|Command|' +
    'Commission|Committee|Company|Confederation|Congress|Consortium|Consulate|Cooperative|Corp|Corp.|Corporation|Council|Courier|Court|Department|Directorate|Embassy|Enterprises|Federation|Force|Forces|Foundation|' +
    'Fund|Gazette|Group|Herald|Holding|Holdings|Inc|Inc.|Industries|Institute|Institution|Insurance|Journal|Laboratory|Legislature|Limited|LLC|Ltd|Ltd.|Ministry|Motors|Movement|Navy|Network|News|Orchestra|Organisation|' +
    'Organization|Parliament|Partners|Party|Pharmaceuticals|PLC|Plc|Police|Secretariat|Senate|Service|Services|Society|Studios|Syndicate|Systems|Technologies|Telecom|Television|Times|Treasury|Tribunal|Tribune|Trust|TV|' +
    'Union|University|Ventures|Watch|Weekly',
);

/** First words that make an organisation of a name when "of" or "for" follows: "Ministry of Trade". */
export const decisiveOrganisationHeads = lazySet(
  () =>
    'Academy|Agency|Alliance|Association|Authority|Bank|Board|Bureau|Chamber|Coalition|College|Commission|Committee|Confederation|Consortium|Council|Department|Directorate|Embassy|Faculty|Federation|Foundation|' +
    'Fund|Institute|Ministry|Movement|Office|Organisation|Organization|Party|School|Secretariat|Society|Union|University',
);

/** Last words of laws, plans, reports, prizes and the like. */
export const thingTails = lazySet(
  () =>
    'Act|Assessment|Award|Bill|Charter|Code|Constitution|Declaration|Decree|Directive|Index|Law|Machine|Memorandum|Mechanism|Medal|Plan|Prize|Programme|Program|Protocol|Report|Resolution|Strategy|Vision',
);

/** Last words of companies, which are also called by their first word alone. */
export const companyTails = lazySet(
  () =>
    'Airlines|Airways|Associates|Brothers|Co|Co.|Company|Corp|Corp.|Corporation|Electronics|Energy|Enterprises|Group|Holding|Holdings|Inc|Inc.|Industries|Insurance|Limited|LLC|Logistics|Ltd|Ltd.|Motors|Partners|Pharmaceuticals|PLC|Plc|' +
    'Securities|Software|Solutions|Studios|Systems|Technologies|Technology|Telecom|Ventures',
);

/** Last words of institutions that are called by the place where they are. */
export const localTails = lazySet(
  () =>
    'Airport|Courier|Court|Council|Express|Gazette|Herald|Hospital|Journal|Mirror|Mosque|Museum|News|Opera|Orchestra|Police|Post|Prison|Times|Tribune|University',
);
