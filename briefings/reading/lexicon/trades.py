"""What people do for a living or a sport, beside the offices: callings, trades, ranks and positions on the field."""

from __future__ import annotations

from briefings.reading.lexicon import words

TRADES = words("""
bookkeeper cashier actuary underwriter assessor valuer auctioneer estate_agent letting_agent real_estate_agent loss_adjuster mortgage_adviser fund_manager portfolio_manager
bricklayer glazier tiler plasterer upholsterer saddler farrier thatcher cabinetmaker boatbuilder shipwright fitter toolmaker foundryman steelworker ironworker metalworker
woodworker dockworker docker longshoreman stevedore coalminer pitman quarryman drayman trucker truckie cabbie railwayman lineman logger lumberjack trapper fishmonger greengrocer
ironmonger draper milliner seamstress dressmaker shoemaker weaver laundress housekeeper nanny childminder butler maid valet groom ploughman shearer drover herdsman cowboy
vintner winemaker distiller cheesemaker confectioner chocolatier caterer sommelier innkeeper landlady receptionist typist stenographer postwoman mailman milkman binman dustman
janitor custodian handyman handywoman groundskeeper greenkeeper concierge doorman security_guard prison_guard crossing_guard coastguard lifeguard lighthouse_keeper jailer warden
prison_officer probation_officer social_worker care_worker carer caregiver youth_worker aid_worker health_worker charity_worker farm_worker factory_worker shipyard_worker worker
caseworker fieldworker first_mate second_mate chief_mate kit_man kitman shipping_man oil_man newspaperman newspaperwoman craftsman craftswoman tradesman draughtsman draftsman foundry_worker car_worker mill_worker
anaesthetist anesthesiologist anesthetist obstetrician gynaecologist gynecologist dermatologist neurologist neurosurgeon podiatrist chiropodist osteopath chiropractor dietitian
nutritionist radiographer sonographer orderly medic matron ward_sister veterinarian pharmacologist toxicologist microbiologist biochemist geneticist entomologist ornithologist
palaeontologist paleontologist mineralogist volcanologist hydrologist glaciologist agronomist horticulturist demographer criminologist musicologist ethnographer lexicographer
cartographer genealogist haematologist hematologist gastroenterologist endocrinologist urologist anatomist physiologist astrophysicist mathematician climate_scientist
dermatologist orthodontist hygienist masseur masseuse herbalist homeopath embalmer mortician health_visitor
essayist biographer memoirist lyricist librettist illustrator cartoonist animator printmaker potter ceramicist goldsmith silversmith engraver calligrapher typographer gallerist
impresario stage_manager cinematographer cameraman camerawoman sound_engineer stuntman stuntwoman magician juggler acrobat clown ventriloquist puppeteer disc_jockey DJ
crooner fiddler piper harpist flautist flutist oboist clarinettist clarinetist bassoonist violist keyboardist accompanist choirmaster bandleader ballerina soloist mezzo-soprano
contralto countertenor showrunner scriptwriter copywriter ghostwriter sportswriter newsreader newscaster weatherman commentator pundit reviewer sub-editor photojournalist
frontwoman bassist percussionist co-author co-writer co-star co-host co-presenter co-producer co-director co-leader co-convener co-pilot co-driver co-captain co-defendant
juror forewoman marshal usher notary conveyancer litigator advocate silk policeman policewoman patrolman patrolwoman trooper sleuth corporal brigadier commodore airman marine
paratrooper war_veteran army_veteran gunner submariner midshipman petty_officer bosun purser stewardess flight_attendant air_traffic_controller navigator squadron_leader
wing_commander military_policeman magistrate sheriff_officer fiscal procurator_fiscal judge_advocate chief_justice jurist criminal_lawyer legal_scholar
politician statesman stateswoman parliamentarian comptroller selectman selectwoman moderator chief_of_staff special_adviser spin_doctor running_mate party_leader taoiseach tánaiste
minister-president secretary_of_state first_lady under-secretary undersecretary freeholder commissioner-general solicitor-general governor-general congress_member
cardinal prebendary deacon deaconess preacher missionary abbot abbess prioress friar cantor mufti ayatollah lay_reader chorister bellringer
schoolmaster schoolmistress don academic scholar instructor schoolteacher classroom_assistant teaching_assistant headteacher deputy_head pupil alumnus alumna PhD_student
tycoon mogul stallholder wholesaler importer exporter salesman saleswoman merchant retailer subcontractor housebuilder planner town_planner publicist recruiter headhunter
venture_capitalist financial_adviser whistleblower franchisee restaurateur co-proprietor proprietor proprietress stockholder shareholder landowner smallholder
goalie goaltender netminder defenseman defenceman linesman touch_judge assistant_referee line_judge fourth_official wing-back wingback centre-half half-back halfback tailback
flyhalf fly_half scrum_half number_eight inside_centre outside_half stand-off first_baseman second_baseman third_baseman left_fielder center_fielder right_fielder
designated_hitter shooting_guard power_forward small_forward point-guard left_wing right_wing left_winger offensive_lineman defensive_end nose_tackle placekicker place-kicker
slugger opening_batsman leg-spinner off-spinner fast_bowler seam_bowler pace_bowler wicketkeeper-batsman marathon_runner long_jumper high_jumper triple_jumper pole_vaulter shot_putter
discus_thrower javelin_thrower hammer_thrower diver sculler cox canoeist kayaker yachtsman yachtswoman biathlete bobsledder figure_skater speed_skater ice_dancer trampolinist
racing_driver rally_driver motorcyclist showjumper eventer caddie caddy tennis_player squash_player snooker_player darts_player chess_player heavyweight middleweight welterweight
flyweight featherweight bantamweight judoka shooter bodybuilder team_principal crew_chief co-owner
counsellor counselor guidance_counselor medallist medalist copilot homeopath naturopath professional specialist postgraduate_student doctoral_student law_student medical_student undergraduate_student exchange_student high_school_senior
mediator conciliator scrutineer bondsman cattleman cattlewoman grower breeder letter_carrier mail_carrier dinner_lady lollipop_lady tea_lady kit_woman bus_inspector ticket_inspector
call_handler phlebotomist zookeeper lifeboatman helmsman driller roughneck sous-chef bellhop pipe_fitter process_server returning_officer poll_worker canvasser docent roadie
busker bandmaster page-turner concertmaster concert_master understudy miler marathoner paralympian oarsman oarswoman goalscorer medal_winner pacemaker sherpa mole-catcher beautician
first_gentleman speaker_pro_tempore speaker_pro_tem majority_leader minority_leader majority_whip minority_whip chief_of_police fire_chief runner-up incumbent mediator caretaker_manager
translator signwriter steeplejack plumber-physician stockbreeder dog-walker dog_walker childcarer barmaid barman bargee bargeman lock-keeper lockkeeper gravedigger bell-ringer campanologist
paediatric_nurse ward_sister sister-in-charge chief_nurse charge_nurse theatre_nurse school_nurse quarterback_coach line_coach scrum_coach defence_coach forwards_coach backs_coach
jazzman bluesman folk_singer pop_star rock_star film_star movie_star soap_star
independent No_1 No_2 No_3 No_4 No_5 No._1 No._2 No._3 No._4 No._5 counsel_assisting telephone_operator switchboard_operator machine_operator sponsor co-sponsor top_seed second_seed third_seed wild_card world_number_one controller center defenseman goaltender netminder ground_hostess air_hostess stewardess anchorman anchorwoman quizmaster camera_operator dramatist civil_servant crane_operator courier ticket_collector
lobsterman warder au_pair babysitter lunch_lady vice-principal postdoc classicist geographer hacker cryptographer roboticist primatologist landscaper wine-maker tattooist EMT infantryman sniper spy
spymaster bodyguard councilor city_councilor crossbencher MLA environmentalist vlogger streamer singer-songwriter maestro impressionist drag_queen beauty_queen watchmaker clockmaker chimney_sweep
refuse_collector bin_man sub-postmaster subpostmaster subpostmistress sub-postmistress telephonist philanthropist union_rep mountain_guide tour_guide explorer cosmonaut forecaster vaccinologist
optometrist groundswoman stable_lad skateboarder insolvency_practitioner agony_aunt editor-at-large newsagent brakeman dispatcher holiday_rep stylist dramaturg trombonist timpanist trainee intern
claimant plaintiff defendant finalist semi-finalist semifinalist quarter-finalist quarterfinalist winner witness eyewitness complainant appellant petitioner applicant litigant closer international donor backer
bidder buyer benefactor informant informer appointee employee star QB GM ref exec office_boy errand_boy tea_boy ball_boy copy_boy postal_worker clinical_lead policy_lead project_lead programme_lead program_lead
team_lead technical_lead culture_lead number_one number_three number_four number_five number_six wildcard world_number_two world_number_three world_number_four world_number_five part-owner joint_owner chef-owner chef-patron top_Republican top_Democrat ranking_Republican ranking_Democrat senior_Republican senior_Democrat principal_viola principal_cello principal_horn first_violin second_violin licensee rebel challenger legend stalwart riveter book-keeper
""")
# Of these, the ones that make a role only with an article, an organisation or a complement.
WEAK_TRADES = words("""
independent No_1 No_2 No_3 No_4 No_5 No._1 No._2 No._3 No._4 No._5 sponsor co-sponsor center courier spy hacker explorer trainee intern stylist streamer controller dispatcher maid groom carer worker usher marine marshal moderator gunner medic orderly valet shooter specialist professional planner academic scholar don prior heavyweight
silk fitter diver preacher advocate navigator cox pupil merchant retailer shareholder stockholder advocate weaver trapper warden commentator reviewer juror worker whistleblower clown matron
claimant plaintiff defendant finalist semi-finalist semifinalist quarter-finalist quarterfinalist winner witness eyewitness complainant appellant petitioner applicant litigant closer international donor backer
bidder buyer benefactor informant informer appointee employee star GM licensee rebel challenger legend stalwart
""")
