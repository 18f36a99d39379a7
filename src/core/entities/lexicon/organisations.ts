import { lazySet } from './lazy';

/** Words that make an organisation of the capitalised words before or after them. */
export const organisationHeads = lazySet(
  () =>
    'Academy|Administration|Agency|Airlines|Airways|Alliance|Army|Assembly|Associates|Association|Authority|Bank|Battalion|Board|Brigade|Broadcasting|Bureau|' +
    'Cabinet|Center|Centre|Chamber|Charity|Church|Club|Coalition|College|Command|Commission|Committee|Company|Confederation|Congress|Consortium|Consulate|Consulting|Cooperative|Corp|Corp.|Corporation|Corps|' +
    'Council|Court|Daily|Department|Directorate|Division|Embassy|Enterprises|Exchange|Federation|Fleet|Force|Forces|Forum|Foundation|Front|Fund|Gazette|Group|Guard|Headquarters|Herald|Holding|Holdings|' +
    'Hospital|Inc|Inc.|Industries|Initiative|Institute|Institution|Institutes|Insurance|Journal|Laboratory|Laboratories|League|Legislature|Library|Limited|LLC|Ltd|Ltd.|Magazine|Media|Militia|Ministry|Mission|Mosque|Motors|Movement|' +
    'Museum|Navy|Network|News|Observatory|Office|Opera|Orchestra|Organisation|Organization|Parliament|Partners|Party|Pharmaceuticals|PLC|Plc|Police|Polytechnic|Post|Press|Prison|Radio|Secretariat|School|Senate|Service|Services|Society|' +
    'Studios|Syndicate|Systems|Task Force|Team|Technologies|Telecom|Television|Times|Treasury|Tribunal|Tribune|Trust|TV|Union|United|University|Ventures|Watch|Weekly|Works',
);

/** Heads that may open a name with "of" or "for": "Ministry of …", "Center for …". */
export const openingHeads = lazySet(
  () =>
    'Academy|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Center|Centre|Chamber|Church|Coalition|College|Commission|Committee|Confederation|Congress|Consortium|' +
    'Council|Court|Department|Directorate|Embassy|Faculty|Federation|Forum|Foundation|Front|Fund|House|Institute|Institution|League|Library|Ministry|Movement|Museum|Office|Organisation|Organization|Party|School|Secretariat|' +
    'Service|Society|Union|University',
);

/** Names of organisations that nothing in their form tells. */
export const knownOrganisations = lazySet(
  () =>
    'ABC|Adidas|Adobe|AFP|Agence France-Presse|Air China|Air France|Airbnb|Airbus|Al Jazeera|Al Qaeda|Al Shabaab|al-Qaeda|al-Shabaab|Alibaba|Alibaba Group|Alipay|Aliyun|Amazon|AMD|Amnesty International|ANC|ANSA|Ant Financial|' +
    'AP|Apple|Aramco|ASEAN|Associated Press|AT&T|AU|Baidu|Barclays|BBC|Bharatiya Janata Party|BHP|BJP|BlackRock|Bloomberg|BMW|Boeing|Boko Haram|BP|BRICS|ByteDance|Caixin|CBC|CBS|CDC|CIA|Cisco|Citigroup|' +
    'CNBC|CNN|CNOOC|Coca-Cola|Comcast|COSCO|CPC|Dell|Deutsche Bank|Deutsche Welle|Disney|Disqus|DreamWorks|ECB|ECOWAS|EFE|Ericsson|EU|European Union|Europol|Evergrande|ExxonMobil|Exxon Mobil|Facebook|FAO|Fatah|FBI|FDA|FIFA|' +
    'Financial Times|Foxconn|FSB|Gazprom|General Electric|General Motors|Goldman Sachs|Google|Greenpeace|Guardian|Hamas|HBO|Hezbollah|Honda|HSBC|Huawei|Human Rights Watch|Hyundai|IAEA|IBM|ICC|IEA|IKEA|ILO|IMF|Infosys|Instagram|Intel|Interfax|' +
    'Interpol|IOC|IOM|IPCC|Islamic State|ISIS|ISIL|ITAR-TASS|Kremlin|KGB|Kyodo|Kyodo News|Kuomintang|Lenovo|LG|Likud|LinkedIn|Lockheed Martin|Lufthansa|Mastercard|McDonald’s|Mercedes|Meta|Microsoft|Morgan Stanley|Mossad|Mozilla|MSNBC|NASA|NATO|Nato|NBC|Nestle|Nestlé|Netflix|' +
    'National Computer Emergency Response Team and Coordination Centre of China|New York Times|NGO|NHS|Nike|Nikkei|Nintendo|Nissan|Nokia|NPR|NSA|NVIDIA|Nvidia|OECD|OPEC|Opec|Oracle|OSCE|Oxfam|PayPal|Pentagon|People’s Daily|PepsiCo|Petrobras|PetroChina|Pfizer|PLA|PLO|PTI|Qihu|Qihu 360|Qualcomm|RAND|Red Cross|Red Crescent|Renault|Reuters|RIA Novosti|Rosneft|Roscosmos|' +
    'Samsung|SAP|SCO|Shell|Siemens|Sinopec|Sky News|Sony|SpaceX|Spotify|Starbucks|State Department|Supreme Court|Taliban|Tass|TASS|Tata|Tencent|Tesla|TikTok|Toshiba|Toyota|Transparency International|Twitter|Uber|UEFA|UN|U.N.|UNDP|UNESCO|Unesco|UNHCR|UNICEF|Unicef|' +
    'Unilever|United Nations|USAID|Visa|Vodafone|Volkswagen|Volvo|Wall Street Journal|Walmart|Washington Post|WeChat|Weibo|WhatsApp|White House|WHO|Wikipedia|Wikimedia|WTO|WWF|Xiaomi|Xinhua|Yahoo|YouTube|ZTE|Zoom|' +
    'European Commission|European Parliament|European Central Bank|World Bank|World Economic Forum|World Health Organization|World Trade Organization|International Monetary Fund|African Union|Arab League|House of Representatives|House of Commons|House of Lords|' +
    'Security Council|General Assembly|National Guard|Federal Reserve|Democratic Party|Republican Party|Communist Party|Labour Party|Conservative Party|Politburo|Knesset|Bundestag|Bundesrat|Duma|Folketing|Loya Jirga|Majlis|Oireachtas|Riksdag|Sejm|Storting|Verkhovna Rada|Lok Sabha|Rajya Sabha|Revolutionary Guards|Muslim Brotherhood|Scotland Yard',
);

/** Acronyms that name no organisation: roles, units, techniques. */
export const ordinaryAcronyms = lazySet(
  () =>
    'AI|AIDS|AM|API|ATM|AWOL|BA|CCTV|CD|CEO|CEOs|CFO|CIO|COO|COVID|CPI|CTO|CV|DIY|DJ|DNA|DVD|ETA|EV|EVs|FAQ|FM|FTA|GDP|GMT|GNP|GPS|HIV|HIV/AIDS|HR|ICU|ID|IDP|IDPs|IED|IELTS|II|III|IP|IPO|IPR|IQ|IT|IV|KG|KM|KPI|LED|LGBT|LGBTQ|LNG|LPG|MA|MBA|MD|MOU|MP|MPs|MPV|MW|NB|NGO|NGOs|' +
    'OK|PC|PCR|PDF|PHD|PM|PPE|PR|PS|PTSD|QR|RIP|RMB|RNA|SIM|SME|SMEs|SMS|SOS|STEM|STI|SUV|TV|UFO|URL|USB|USD|VAT|VI|VII|VIII|VIP|VPN|VR|XI|XV|CNY|EUR|GBP|AUD|SARS|MERS',
);
